import { classes } from "./classes";

type Props = { readonly at: number; readonly of: number; readonly now?: boolean; readonly label: string };
const STEP = 9, FIRST = 4, MIDDLE = 6;

/** The thread in a row of a table: filled as far as `at`, hollow beyond; `now` leaves the last one open, and `label` says the same in words. */
export function ThreadMini({ at, of, now, label }: Props) {
  const x = (nth: number) => FIRST + nth * STEP, ahead = (nth: number) => nth >= (now ? at - 1 : at);
  const stations = Array.from({ length: of }, (_one, nth) => nth);
  return (
    <svg className="thread-mini" width={x(of - 1) + FIRST} height={MIDDLE * 2} role="img" aria-label={label}>
      {stations.slice(1).map((nth) => <line key={nth} className={classes(ahead(nth) && "ahead")} x1={x(nth - 1)} x2={x(nth)} y1={MIDDLE} y2={MIDDLE} />)}
      {stations.map((nth) => <circle key={nth} className={classes(ahead(nth) && (now && nth === at - 1 ? "now" : "ahead"))} cx={x(nth)} cy={MIDDLE} r={2.5} />)}
    </svg>
  );
}
