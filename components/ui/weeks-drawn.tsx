import { classes } from "./classes";
import { draw, percent, type Week } from "./week-scale";

type Props = {
  readonly sentence: string;
  readonly weeks: readonly Week[];
  readonly rule: number;
  readonly support?: { readonly key: string; readonly label: string };
  readonly width: number;
  readonly narrow?: boolean;
};

/** One drawing of the weeks at a true width in px. */
export function WeeksDrawn({ sentence, weeks, rule, support, width, narrow }: Props) {
  const box = { left: 36, right: width - (narrow ? 40 : 66), top: 26, bottom: 150 };
  const values = weeks.map(percent);
  const { x, y, step, path, isBelow } = draw(values, box);
  const began = weeks.findIndex(({ key }) => key === support?.key);
  const every = Math.max(1, Math.ceil((narrow ? 72 : 58) / step));
  return (
    <svg className={classes("chart", narrow ? "narrow" : "wide")} viewBox={`0 0 ${width} 172`} role="img" aria-label={sentence}>
      {[100, 80, 60].map((value) => (
        <g key={value}><line className="axis" x1={32} x2={box.right} y1={y(value)} y2={y(value)} /><text x={24} y={y(value) + 4} textAnchor="end">{value}</text></g>
      ))}
      {weeks.map(({ key, gap }, at) => gap && (
        <g key={key}><rect className="gap" x={x(at) - step / 2} y={box.top} width={step} height={box.bottom - box.top} /><text x={x(at)} y={142} textAnchor="middle">{gap}</text></g>
      ))}
      <line className="rule" x1={32} x2={box.right} y1={y(rule)} y2={y(rule)} />
      <text className="t-rule" x={box.right + 6} y={y(rule) + 4}>{rule}%{!narrow && " rule"}</text>
      <path className="line" d={path} />
      {values.map((value, at) => value !== null && (isBelow(value)
        ? <path key={at} className="below" d={`M${x(at) - 5} ${box.bottom - 4}h10l-5 8z`} />
        : <circle key={at} className="dot" cx={x(at)} cy={y(value)} r={2.5} />))}
      {support && began >= 0 && <Support at={x(began)} label={support.label} width={width} />}
      {weeks.map(({ key, label }, at) => at % every === 0 && <text key={key} x={x(at)} y={167} textAnchor="middle">{label}</text>)}
    </svg>
  );
}

function Support({ at, label, width }: { readonly at: number; readonly label: string; readonly width: number }) {
  const late = at > width / 2;
  return (
    <g>
      <line className="support" x1={at} x2={at} y1={12} y2={150} />
      <text className="t-support" x={at + (late ? -6 : 6)} y={16} textAnchor={late ? "end" : "start"}>{label}</text>
    </g>
  );
}
