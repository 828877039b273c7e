import { classes } from "./classes";
import { DataTable } from "./data-table";
import { intervalScale } from "./interval-scale";
import { Interval, IntervalAxis, IntervalKey } from "./intervals-drawn";

export type IntervalRow = {
  readonly key: string;
  readonly label: string;
  readonly low: number | null;
  readonly is: number | null;
  readonly high: number | null;
  readonly verdict: string;
  readonly under: boolean;
};
type Props = { readonly caption: string; readonly rows: readonly IntervalRow[]; readonly one: string };

const written = (ratio: number | null) => ratio === null ? "" : ratio.toFixed(2);

/**
 * Recorded divided by expected with its exact interval, a row each on one scale, `one` naming the line at 1; `under` where the whole interval lies below it.
 * A row without its three numbers has its verdict and no mark. The same stands as a table behind.
 */
export function IntervalChart({ caption, rows, one }: Props) {
  const scale = intervalScale(rows.map(({ is }) => is));
  return (
    <figure className="figure intervals">
      <figcaption>{caption}</figcaption>
      <IntervalKey />
      <div className="interval-row axis" aria-hidden="true"><IntervalAxis {...{ scale, one }} /></div>
      <ul>
        {rows.map(({ key, label, low, is, high, verdict, under }) => (
          <li key={key} className={classes("interval-row", under && "under")}>
            <span className="of">{label}</span>
            <span className="place"><Interval {...{ scale, low, is, high, under }} /></span>
            <span className="verdict">{verdict}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>As a table</summary>
        <DataTable
          caption={caption} scroll
          columns={[{ label: "Group" }, { label: "Recorded ÷ expected", num: true }, { label: "Exact interval", num: true }, { label: "What it says" }]}
          rows={rows.map(({ key, label, low, is, high, verdict }) => ({ key, cells: [label, written(is), low !== null && high !== null ? `${written(low)} to ${written(high)}` : "", verdict] }))}
        />
      </details>
    </figure>
  );
}
