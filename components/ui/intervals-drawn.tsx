import type { ReactNode } from "react";
import { classes } from "./classes";
import { type intervalScale } from "./interval-scale";

type Scale = ReturnType<typeof intervalScale>;
type Drawn = { readonly scale: Scale; readonly low: number | null; readonly is: number | null; readonly high: number | null; readonly under: boolean };

const DIAMOND = "M0-6 6 0 0 6-6 0z";

/** One interval on the scale, with the line at 1 behind it; an interval that goes on beyond the scale ends in an arrow. */
export function Interval({ scale: { x, end }, low, is, high, under }: Drawn) {
  const line = <line className="one" x1={`${x(1)}%`} x2={`${x(1)}%`} y1="0" y2="100%" />;
  if (low === null || is === null || high === null) return <svg className="drawn" aria-hidden="true" focusable="false">{line}</svg>;
  return (
    <svg className="drawn" role="img" aria-label={`${is.toFixed(2)}, from ${low.toFixed(2)} to ${high.toFixed(2)}`}>
      {line}
      <line className={under ? "whisker" : "whisker soft"} x1={`${x(low)}%`} x2={`${x(high)}%`} y1="50%" y2="50%" />
      {high > end && <svg x={`${x(end)}%`} y="50%"><path className={classes("arrow", !under && "soft")} d="M0-4 7 0 0 4z" /></svg>}
      {under
        ? <svg x={`${x(is)}%`} y="50%"><path className="mark" d={DIAMOND} /></svg>
        : <circle className="mark hollow" cx={`${x(is)}%`} cy="50%" r={4.5} />}
    </svg>
  );
}

/** The figures along the scale; between 0 and its end they leave a phone, the words at 1 stay. */
export function IntervalAxis({ scale: { x, end, ticks }, one }: { readonly scale: Scale; readonly one: string }) {
  return (
    <span className="place">
      <svg className="drawn">
        {ticks.map((tick) => <text key={tick} className={classes(tick !== 0 && tick !== end && "between")} x={`${x(tick)}%`} y={14} textAnchor="middle">{tick}{tick !== 0 && "×"}</text>)}
        <text className="on" x={`${x(1)}%`} y={14} textAnchor="middle">{one}</text>
      </svg>
    </span>
  );
}

/** What the shapes mean. */
export function IntervalKey() {
  return (
    <p className="legend">
      <span><Key><path className="mark" d={`M7 1 13 7 7 13 1 7z`} /></Key> clearly below: the whole interval lies left of the line</span>
      <span><Key><circle className="mark hollow" cx={7} cy={7} r={4.5} /></Key> not clearly below, could be chance</span>
      <span><Key wide><path className="whisker" d="M1 7h24" /></Key> exact interval</span>
    </p>
  );
}

function Key({ wide, children }: { readonly wide?: boolean; readonly children: ReactNode }) {
  return <svg className="drawn" width={wide ? 26 : 14} height={14} aria-hidden="true" focusable="false">{children}</svg>;
}
