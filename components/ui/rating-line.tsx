import { scaleLinear } from "d3-scale";
import { classes } from "./classes";

type Props = { readonly sentence: string; readonly was: number; readonly is: number | null; readonly hope: number | null };

const along = scaleLinear().domain([0, 10]).range([4, 96]).clamp(true); // percent of the width, so that the figures keep their size at every width
const at = (value: number) => `${along(value)}%`;
const MIDDLE = 20;

/** One rating on its line from 0 to 10: was (small, hollow), is (filled), hope (ring); `sentence` says the same and is its accessible name. */
export function RatingLine({ sentence, was, is, hope }: Props) {
  const marked = [was, is, hope];
  const stayed = is === was;
  return (
    <svg className="drawn rating-line" width="100%" height={52} role="img" aria-label={sentence}>
      <line className="base" x1={at(0)} x2={at(10)} y1={MIDDLE} y2={MIDDLE} />
      {along.ticks(10).map((value) => (
        <g key={value}>
          <line className="base" x1={at(value)} x2={at(value)} y1={MIDDLE - 4} y2={MIDDLE + 4} />
          <text className={classes(marked.includes(value) && "on")} x={at(value)} y={46} textAnchor="middle">{value}</text>
        </g>
      ))}
      {is !== null && <line className="way" x1={at(was)} x2={at(is)} y1={MIDDLE} y2={MIDDLE} />}
      {hope !== null && <circle className="hope" cx={at(hope)} cy={MIDDLE} r={hope === is || hope === was ? 11 : 7} />}
      {is !== null && <circle className="is" cx={at(is)} cy={MIDDLE} r={7} />}
      <circle className="was" cx={at(was)} cy={MIDDLE} r={stayed ? 3 : 5} />
    </svg>
  );
}
