import { draw } from "./week-scale";

type Props = { readonly sentence: string; readonly values: readonly (number | null)[]; readonly rule?: number; readonly supportAt?: number };

const width = 116;
const box = { left: 3, right: width - 5, top: 3, bottom: 23 };

/** A measure in percent by week, small: 60 to 100 %, gaps shaded, the last value as a dot; `supportAt` is the week support began. */
export function Sparkline({ sentence, values, rule = 90, supportAt }: Props) {
  const { x, y, step, path, isBelow } = draw(values, box);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg className="sparkline" width={width} height={26} viewBox={`0 0 ${width} 26`} role="img" aria-label={sentence}>
      {values.map((value, at) => value === null && <rect key={at} className="gap" x={x(at) - step / 2} y={1} width={step} height={24} />)}
      <line className="rule" x1={0} x2={width} y1={y(rule)} y2={y(rule)} />
      <path className="line" d={path} />
      {values.map((value, at) => value !== null && isBelow(value) && <path key={at} className="below" d={`M${x(at) - 2.5} 21h5l-2.5 4z`} />)}
      {supportAt !== undefined && <><line className="support" x1={x(supportAt)} x2={x(supportAt)} y1={1} y2={25} /><path className="flag" d={`M${x(supportAt)} 1h6l-2 2.5 2 2.5h-6z`} /></>}
      {last >= 0 && <circle className="last" cx={x(last)} cy={y(values[last] ?? 60)} r={2.25} />}
    </svg>
  );
}
