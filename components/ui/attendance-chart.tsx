import type { ReactNode } from "react";
import { DataTable } from "./data-table";
import { percent, type Week } from "./week-scale";
import { WeeksDrawn } from "./weeks-drawn";

type Props = {
  readonly sentence: string;
  readonly caption: ReactNode;
  readonly note?: ReactNode;
  readonly weeks: readonly Week[];
  readonly rule?: number;
  readonly support?: { readonly key: string; readonly label: string };
};

/** Percent of possible sessions by week on one scale (60 to 100 %), with its rule, its gaps as gaps, and the same as a table; drawn twice so that text keeps its size. */
export function AttendanceChart({ sentence, caption, note, weeks, rule = 90, support }: Props) {
  const drawn = { sentence, weeks, rule, support };
  return (
    <figure className="figure">
      <figcaption>{caption}</figcaption>
      {note && <p>{note}</p>}
      <WeeksDrawn {...drawn} width={640} />
      <WeeksDrawn {...drawn} width={358} narrow />
      <details>
        <summary>Attendance as a table</summary>
        <DataTable
          caption="Attendance by week" scroll
          columns={[{ label: "Week from" }, { label: "Possible", num: true }, { label: "Attended", num: true }, { label: "%", num: true }]}
          rows={weeks.map((week) => {
            const share = percent(week);
            return { key: week.key, cells: share === null ? [week.label, week.gap ?? "no marks", "", ""] : [week.label, week.possible, week.attended, Math.round(share)] };
          })}
        />
      </details>
    </figure>
  );
}
