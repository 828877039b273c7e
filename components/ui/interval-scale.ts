import { scaleLinear } from "d3-scale";

/** The scale of ratios, in percent of the width, from 0 to 2 or to the next half above the largest: what lies beyond is cut at the end. */
export function intervalScale(ratios: readonly (number | null)[]) {
  const end = Math.max(2, ...ratios.map((ratio) => Math.ceil((ratio ?? 0) * 2) / 2));
  const along = scaleLinear().domain([0, end]).range([2, 97]).clamp(true);
  const x = (ratio: number) => Math.round(along(ratio) * 100) / 100;
  // The line at 1 has words of its own, which need their room.
  const ticks = along.ticks(4).filter((tick) => Math.abs(x(tick) - x(1)) > 15);
  return { x, end, ticks };
}
