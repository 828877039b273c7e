import { classes } from "./classes";

const MOST = 10, WIDTH = MOST * 10;

/** How much is done of what was planned (null: no amount was planned), in words; up to ten boxes, or one bar beyond ten, say it again for the eye. */
export function DoneOf({ done, of }: { readonly done: number; readonly of: number | null }) {
  const boxes = of !== null && of <= MOST ? of : 0, bar = of !== null && of > MOST ? of : 0;
  return (
    <span className="done-of">
      {boxes > 0 && (
        <svg className="drawn" width={boxes * 10} height={14} aria-hidden="true" focusable="false">
          {Array.from({ length: boxes }, (_, at) => <rect key={at} className={classes("box", at < done && "done")} x={at * 10 + 0.5} y={0.5} width={7} height={13} />)}
        </svg>
      )}
      {bar > 0 && (
        <svg className="drawn" width={WIDTH} height={14} aria-hidden="true" focusable="false">
          <rect className="box done" x={0.5} y={0.5} width={Math.min(1, done / bar) * (WIDTH - 3)} height={13} />
          <rect className="box" x={0.5} y={0.5} width={WIDTH - 3} height={13} />
        </svg>
      )}
      <span className="nowrap">{of !== null ? `${done} of ${of}` : done > 0 ? `${done} so far` : "not yet"}</span>
    </span>
  );
}
