import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";

export type Week = { readonly key: string; readonly label: string; readonly possible: number; readonly attended: number; readonly gap?: string };
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const FLOOR = 60;

/** Percent attended, null where nothing was possible: a gap is never 0 %. */
export function percent({ possible, attended }: Pick<Week, "possible" | "attended">): number | null {
  return possible > 0 ? (100 * attended) / possible : null;
}

/** The scale of a measure from 60 to 100 % in a box: lower values lie on the floor. The path breaks at gaps. */
export function draw(values: readonly (number | null)[], box: Box) {
  const along = scalePoint<number>().domain(values.map((_, at) => at)).range([box.left, box.right]);
  const up = scaleLinear().domain([FLOOR, 100]).range([box.bottom, box.top]).clamp(true);
  const x = (at: number) => round(along(at) ?? box.left);
  const y = (value: number) => round(up(value));
  const path = line<number | null>().defined((value) => value !== null).x((_, at) => x(at)).y((value) => y(value ?? FLOOR)).digits(1);
  return { x, y, step: along.step(), path: path(values) ?? "", isBelow: (value: number) => value < FLOOR };
}

const round = (value: number) => Math.round(value * 10) / 10;
