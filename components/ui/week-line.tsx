import { draw } from "./week-scale";

const WIDTH = 116, HEIGHT = 28, BOX = { left: 3, right: WIDTH - 5, top: 4, bottom: HEIGHT - 4 };

/** Weeks as a line small enough for a row of a table, on the one scale from 60 to 100 % with its rule at 90 %; a gap breaks it, lower weeks lie on the floor. Shares are 0 to 1; `sentence` says the same. */
export function WeekLine({ sentence, weeks }: { readonly sentence: string; readonly weeks: readonly (number | null)[] }) {
  const values = weeks.map((share) => (share === null ? null : share * 100));
  const { x, y, path, isBelow } = draw(values, BOX), last = values.findLastIndex((value) => value !== null);
  return (
    <svg className="drawn week-line" width={WIDTH} height={HEIGHT} role="img" aria-label={sentence}>
      <line className="rule" x1={0} x2={WIDTH} y1={y(90)} y2={y(90)} />
      <path className="line" d={path} />
      {values.map((value, at) => value !== null && (isBelow(value)
        ? <path key={at} className="below" d={`M${x(at) - 2.5} ${BOX.bottom}h5l-2.5 4z`} />
        : at === last && <circle key={at} className="dot" cx={x(at)} cy={y(value)} r={2.5} />))}
    </svg>
  );
}
