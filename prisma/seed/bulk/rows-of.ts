// What the files of a school came to, as rows of its tables, in the order in which foreign keys want them.
import { DETAIL, detailColumns, ENROLMENT, enrolmentColumns } from "../../../lib/children/land-roll";
import { keptOf } from "../../../lib/imports/report";
import { AREA } from "../cast";
import type { SeedSchool } from "../schools";
import type { Cells } from "./copy";
import { idOf } from "./ids";
import type { SentImport, SoFar } from "./so-far";

export type Where = { readonly areaId: string; readonly schoolId: string; readonly school: SeedSchool["key"] };

/** Table by table. */
export function rowsOf({ roll, carersSince, classStaff, marks, marksFrom, history, facts, imports }: SoFar, { areaId, schoolId, school }: Where): readonly (readonly [table: string, rows: readonly Cells[]])[] {
  const here = { area_id: areaId, school_id: schoolId }, children = [...roll.values()];
  return [
    ["child", children.map(({ childId, upn }) => ({ area_id: areaId, id: childId, upn }))],
    [ENROLMENT.name, children.map((row) => ({ ...here, child_id: row.childId, ...enrolmentColumns(row) }))],
    [DETAIL.name, children.map((row) => ({ ...here, child_id: row.childId, ...detailColumns(row, carersSince.get(row.upn) ?? null) }))],
    ["class_staff", [...classStaff].flatMap(([className, people]) => people.map((personId) => ({ ...here, class_name: className, person_id: personId })))],
    ["import", imports.map((sent) => ({ ...here, ...importRow(sent) }))],
    ["marks", [...marksFrom].map(([key, row]) => ({ ...here, ...row, marks: marks.get(key) }))],
    ["marks_change", history.map((row) => ({ ...here, ...row }))],
    ...[...facts.values()].map(({ table, rows }) => [table.name, [...rows].map(([key, row]) => ({ ...here, ...row, ...(table.made && { id: idOf(AREA, table.name, school, key) }) }))] as const),
  ];
}

/** An import that landed at once, as it stands when the work on it is done. */
function importRow({ id, file, checked, report, senderId }: SentImport): Cells {
  const { rows, rejected } = report.counts;
  return {
    id, audience: file.by, kind: checked.kind, format: checked.format, file_name: file.name, file_hash: file.hash, bytes: file.bytes.length, state: "landed",
    options: { kind: file.kind, academicYear: file.academicYear, partial: false }, progress: { rows, rowsRead: rows, rowsChecked: rows, rowsLanded: rows - rejected }, report: keptOf(report),
    uploaded_by_id: senderId, uploaded_at: file.at, finished_at: file.at, version: 2,
  };
}
