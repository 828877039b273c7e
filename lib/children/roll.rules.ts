// What a checked roll changes about a school's children, before anything is written.
import type { RollRow } from "./rows";
import type { Day } from "../kernel/calendar";

/** One child as the school's roll stands, in the words a page shows; dates as yyyy-mm-dd. */
export type OnRoll = Omit<RollRow, "line" | "classStaff" | "unsaid"> & { readonly childId: string; readonly goneOn: Day | null };
export type RollChange = { readonly line: number; readonly upn: string; readonly name: string; readonly column: string; readonly was: string; readonly willBe: string };
type Compared = {
  readonly arrived: readonly RollRow[]; readonly changed: readonly RollRow[]; readonly unchanged: readonly RollRow[];
  readonly changes: readonly RollChange[]; readonly gone: readonly OnRoll[];
};

/** Field → the template's column. UPN is the key; Class Staff is linked apart. */
export const ROLL_COLUMNS = {
  surname: "Legal Surname", forename: "Legal Forename", preferredForename: "Preferred Forename", bornOn: "Date of Birth", yearGroup: "Year Group",
  className: "Class", sex: "Sex", sen: "SEN Status", fsm: "FSM", fsmFrom: "FSM From", pupilPremium: "Pupil Premium", eal: "EAL", ethnicity: "Ethnicity",
  youngCarer: "Young Carer", serviceChild: "Service Child", enrolment: "Enrolment", homeAuthority: "Home Authority", admittedOn: "Date of Admission",
  leftOn: "Date of Leaving", household: "Household",
} as const satisfies Partial<Record<keyof RollRow, string>>;
type Field = keyof typeof ROLL_COLUMNS;
const FIELDS = Object.keys(ROLL_COLUMNS) as readonly Field[];

const words = (value: unknown): string => (value === null ? "not recorded" : value === true ? "Y" : value === false ? "N" : String(value));

/** Lays a row over what stands: what the file does not say leaves it as it was, an empty cell of a column it has clears it. */
export function laidOver(row: RollRow, standing: OnRoll | undefined, columns: ReadonlySet<string>): RollRow {
  if (!standing) return row;
  const kept = Object.fromEntries(FIELDS.filter((field) => !columns.has(ROLL_COLUMNS[field]) || row.unsaid?.includes(ROLL_COLUMNS[field])).map((field) => [field, standing[field]]));
  return { ...row, ...kept };
}

/** `mentioned`: UPNs of rejected lines, whose children are not gone though nothing lands for them. `partial`: nobody is gone. */
export function compareRoll(
  rows: readonly RollRow[], standing: ReadonlyMap<string, OnRoll>, file: { readonly columns: ReadonlySet<string>; readonly mentioned: ReadonlySet<string>; readonly partial: boolean; readonly today: Day },
): Compared {
  const arrived: RollRow[] = [], changed: RollRow[] = [], unchanged: RollRow[] = [], changes: RollChange[] = [];
  for (const said of rows) {
    const before = standing.get(said.upn);
    const row = laidOver(said, before, file.columns);
    if (!before) { arrived.push(row); continue; }
    const differing = FIELDS.filter((field) => row[field] !== before[field]);
    const name = `${before.preferredForename ?? before.forename} ${before.surname}`;
    for (const field of differing) changes.push({ line: row.line, upn: row.upn, name, column: ROLL_COLUMNS[field], was: words(before[field]), willBe: words(row[field]) });
    if (before.goneOn) changes.push({ line: row.line, upn: row.upn, name, column: "On the roll", was: "gone from the roll", willBe: "back on the roll" });
    (differing.length > 0 || before.goneOn ? changed : unchanged).push(row);
  }
  const named = new Set([...rows.map((row) => row.upn), ...file.mentioned]);
  const gone = file.partial ? [] : [...standing.values()].filter((child) => !named.has(child.upn) && (child.leftOn === null || child.leftOn > file.today) && child.goneOn === null);
  return { arrived, changed, unchanged, changes, gone };
}

/** Children of the file that may be one child twice: the same name and birth date under two UPNs. */
export function perhapsTheSame(rows: readonly RollRow[], standing: Iterable<OnRoll>): readonly { readonly line: number; readonly upn: string; readonly other: string }[] {
  const key = (child: Pick<RollRow, "surname" | "forename" | "bornOn">) => `${child.surname}|${child.forename}|${child.bornOn}`.toLowerCase();
  const known = new Map<string, string>([...standing].map((child) => [key(child), child.upn]));
  return rows.flatMap((row) => {
    const other = known.get(key(row));
    if (!other) known.set(key(row), row.upn);
    return other && other !== row.upn ? [{ line: row.line, upn: row.upn, other }] : [];
  });
}

/** The lines left out of a roll that have the name of a child who is gone from it: there the UPN may be mistyped. */
export function goneThoughNamed(gone: readonly OnRoll[], leftOut: readonly { readonly line: number; readonly name: string }[]): readonly { readonly line: number; readonly upn: string }[] {
  const byName = new Map(gone.flatMap(({ upn, forename, preferredForename, surname }) => [forename, preferredForename ?? forename].map((first): [string, string] => [`${first} ${surname}`.toLowerCase(), upn])));
  return leftOut.flatMap(({ line, name }) => { const upn = byName.get(name.toLowerCase()); return upn === undefined ? [] : [{ line, upn }]; });
}
