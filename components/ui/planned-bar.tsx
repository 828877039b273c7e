import { scaleLinear } from "d3-scale";
import { DataTable } from "./data-table";
import { Count } from "./suppressed";

export type PlannedRow = { readonly key: string; readonly label: string; readonly planned: number | null; readonly delivered: number | null; readonly there: number | null };

const parts = ["planned", "delivered", "there"] as const;
const words = { planned: "planned", delivered: "delivered", there: "child was there" } as const;
const shape = { planned: { y: 3, height: 12 }, delivered: { y: 3, height: 12 }, there: { y: 7, height: 4 } } as const;

/** Sessions planned, delivered, and with the child there, as a table with one bar a row on one scale; null is suppressed, and such a row has no bar. */
export function PlannedBars({ caption, rows }: { readonly caption: string; readonly rows: readonly PlannedRow[] }) {
  const most = Math.max(1, ...rows.flatMap((row) => parts.map((part) => row[part] ?? 0)));
  const along = scaleLinear().domain([0, most]).range([0, 100]);
  return (
    <figure className="figure planned-bars">
      <figcaption>{caption}</figcaption>
      <p className="legend" aria-hidden="true">
        {parts.map((part) => <span key={part}><svg className="drawn" width={20} height={18}><rect className={part} x={1} width={18} {...shape[part]} /></svg> {words[part]}</span>)}
      </p>
      <DataTable
        caption={caption} stack
        columns={[{ label: "Service" }, { label: "Drawn", hidden: true }, { label: "Planned", num: true }, { label: "Delivered", num: true }, { label: "Child there", num: true }]}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [
            row.label,
            parts.some((part) => row[part] === null) ? null : (
              <svg className="drawn bar" width="100%" height={18} aria-hidden="true" focusable="false">
                {parts.map((part) => <rect key={part} className={part} x={0} width={`${along(row[part] ?? 0)}%`} {...shape[part]} />)}
              </svg>
            ),
            ...parts.map((part) => <Count key={part} value={row[part]} />),
          ],
        }))}
      />
    </figure>
  );
}
