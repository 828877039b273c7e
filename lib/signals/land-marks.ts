import type { SessionsFound } from "../imports/fact-words";
import type { MarksRow } from "../imports/rows";
import type { Tx } from "../db/as-viewer";
import { overlay, SESSIONS_A_YEAR } from "./marks";

const NOTHING = "-".repeat(SESSIONS_A_YEAR);
/** The child's marks of the year as they will be; the file speaks of the sessions from position `from` up to, not including, `to`. */
export type MarksToLand = { readonly childId: string; readonly schoolYear: number; readonly before: string | null; readonly after: string; readonly from: number; readonly to: number };
export type MarksCompared = {
  /** Children whose marks arrive (none before), change, or stay. */
  readonly arrived: number; readonly changed: number; readonly unchanged: number;
  /** Sessions. */
  readonly marks: { readonly new: number; readonly changed: number; readonly unchanged: number };
  readonly toLand: readonly MarksToLand[];
  /** What became of each packed row, in the order of the file. */
  readonly became: readonly { readonly row: MarksRow; readonly fate: "arrived" | "changed" | "unchanged"; readonly sessions: SessionsFound }[];
};

/** Which packed row: a child's marks of one school year. */
export const marksKey = ({ childId, schoolYear }: { readonly childId: string; readonly schoolYear: number }): string => `${childId} ${schoolYear}`;

/** Compares a checked file with the marks that stand at this school; `marksOf` answers those that stand once it has landed. */
export async function compareMarks(tx: Tx, schoolId: string, rows: readonly MarksRow[], childOf: ReadonlyMap<string, string>): Promise<MarksCompared & { readonly marksOf: (childId: string, schoolYear: number) => string | undefined }> {
  const years = [...new Set(rows.map((row) => row.schoolYear))];
  const stored = await tx.$queryRaw<readonly { childId: string; schoolYear: number; marks: string }[]>`
    SELECT child_id AS "childId", school_year AS "schoolYear", marks FROM marks WHERE school_id = ${schoolId}::uuid AND school_year = ANY (${years}::smallint[])`;
  const standing = new Map(stored.map((row) => [marksKey(row), row.marks])), compared = layMarks(rows, standing, childOf);
  const after = new Map(compared.toLand.map((row) => [marksKey(row), row.after]));
  return { ...compared, marksOf: (childId, schoolYear) => { const key = marksKey({ childId, schoolYear }); return after.get(key) ?? standing.get(key); } };
}

/** Lays a checked file over the marks that stand (by `marksKey`). A "-" never erases; sessions the file does not name stay as they were. */
export function layMarks(rows: readonly MarksRow[], standing: ReadonlyMap<string, string>, childOf: ReadonlyMap<string, string>): MarksCompared {
  const children = new Map<string, "arrived" | "changed" | "unchanged">();
  const toLand: MarksToLand[] = [], all: MarksCompared["became"][number][] = [];
  for (const row of rows) {
    const childId = childOf.get(row.upn)!;
    const before = standing.get(marksKey({ childId, schoolYear: row.schoolYear })) ?? null;
    const after = overlay(before ?? NOTHING, row.at, row.marks);
    const became = before === null ? "arrived" : after === before ? "unchanged" : "changed";
    all.push({ row, fate: became, sessions: sessionsOf(before ?? NOTHING, row) });
    const so = children.get(childId);
    children.set(childId, so === undefined || so === became ? became : "changed");
    if (after !== before) toLand.push({ childId, schoolYear: row.schoolYear, before, after, from: row.at, to: row.at + row.marks.length });
  }
  const sum = (what: "new" | "changed" | "unchanged") => all.reduce((so, { sessions }) => so + sessions[what], 0);
  const of = (became: string) => [...children.values()].filter((one) => one === became).length;
  return { arrived: of("arrived"), changed: of("changed"), unchanged: of("unchanged"), marks: { new: sum("new"), changed: sum("changed"), unchanged: sum("unchanged") }, toLand, became: all };
}

function sessionsOf(before: string, row: MarksRow): SessionsFound {
  const found = { new: 0, changed: 0, unchanged: 0 };
  let first: number | null = null;
  for (let i = 0; i < row.marks.length; i++) {
    const mark = row.marks[i], stood = before[row.at + i];
    if (mark === "-") continue;
    found[stood === "-" ? "new" : stood === mark ? "unchanged" : "changed"]++;
    if (stood !== mark) first ??= row.at + i;
  }
  return { schoolYear: row.schoolYear, ...found, first };
}

/** Writes one portion of the compared marks, of each child only the sessions the file speaks of; and beside it what stood before: the history of what this import changed. */
export async function landMarks(tx: Tx, schoolId: string, importId: string, portion: readonly MarksToLand[]): Promise<void> {
  const rows = JSON.stringify(portion.map(({ childId, schoolYear, after, from, to }) => [childId, schoolYear, from, after.slice(from, to)]));
  await tx.$executeRaw`
    WITH n AS MATERIALIZED (
      SELECT (n ->> 0)::uuid AS child_id, (n ->> 1)::smallint AS school_year, (n ->> 2)::int AS at, n ->> 3 AS said, t.marks AS before, t.import_id AS before_import_id
      FROM jsonb_array_elements(${rows}::jsonb) AS n
      LEFT JOIN marks t ON t.area_id = ctx.area_id() AND t.school_id = ${schoolId}::uuid AND t.child_id = (n ->> 0)::uuid AND t.school_year = (n ->> 1)::smallint),
    history AS (INSERT INTO marks_change (area_id, school_id, child_id, school_year, import_id, before, before_import_id)
      SELECT ctx.area_id(), ${schoolId}::uuid, child_id, school_year, ${importId}::uuid, before, before_import_id FROM n)
    INSERT INTO marks (area_id, school_id, child_id, school_year, marks, import_id)
    SELECT ctx.area_id(), ${schoolId}::uuid, child_id, school_year, overlay(rpad(coalesce(before, ''), greatest(${SESSIONS_A_YEAR}::int, length(before), at + length(said)), '-') PLACING said FROM at + 1), ${importId}::uuid FROM n
    ON CONFLICT (area_id, school_id, child_id, school_year) DO UPDATE SET marks = excluded.marks, import_id = excluded.import_id`;
}
