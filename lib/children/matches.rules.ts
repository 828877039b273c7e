// Children of a roll that only a person can tell apart, or together. Nothing waits for the answer: the roll lands, and the question stays until it is answered.
import type { OnRoll } from "./roll.rules";
import type { RollRow } from "./rows";

type Known = Pick<RollRow, "upn" | "surname" | "forename" | "bornOn">;
/** Who stood under this UPN before: another surname after a move or a marriage, or another child by a mistyped UPN. */
export type Former = Pick<RollRow, "surname" | "forename" | "bornOn">;
export type RollMatch =
  | { readonly kind: "same-name" | "same-birth-date"; readonly upn: string; readonly otherUpn: string }
  | { readonly kind: "new-name"; readonly upn: string; readonly was: Former };

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const named = ({ surname, forename, bornOn }: Known): string => `${plain(surname)}|${plain(forename)}|${bornOn}`;
const family = ({ surname, bornOn }: Known): string => `${plain(surname)}|${bornOn}`;

/**
 * What a person must look at in a roll. Same name and birth date under two UPNs: one child twice, or two. Only surname and birth date: twins, or one
 * child under two spellings; not asked of a school's first roll, where all twins would be asked about at once. Another name or birth date
 * under a UPN that stood: a new name, or another child.
 */
export function matchesIn(arrived: readonly RollRow[], changed: readonly RollRow[], standing: ReadonlyMap<string, OnRoll>): readonly RollMatch[] {
  const first = standing.size === 0;
  const byName = grouped([...standing.values(), ...arrived], named), byFamily = grouped([...standing.values(), ...arrived], family);
  const asked = new Set<string>(), matches: RollMatch[] = [];
  const ask = (kind: "same-name" | "same-birth-date", row: RollRow, other: Known) => {
    const [upn, otherUpn] = [row.upn, other.upn].sort() as [string, string];
    if (row.upn === other.upn || asked.has(`${upn} ${otherUpn}`)) return;
    asked.add(`${upn} ${otherUpn}`);
    matches.push({ kind, upn, otherUpn });
  };
  for (const row of arrived) for (const other of byName.get(named(row)) ?? []) ask("same-name", row, other);
  if (!first) for (const row of arrived) for (const other of byFamily.get(family(row)) ?? []) ask("same-birth-date", row, other);
  for (const row of changed) {
    const before = standing.get(row.upn);
    if (before && named(before) !== named(row)) matches.push({ kind: "new-name", upn: row.upn, was: { surname: before.surname, forename: before.forename, bornOn: before.bornOn } });
  }
  return matches;
}

/** Whether nothing by which a child is known is as it stood under the UPN: more likely another child than a new name. */
export const isPerhapsAnother = (row: Known, before: Former): boolean =>
  row.bornOn !== before.bornOn && plain(row.surname) !== plain(before.surname) && plain(row.forename) !== plain(before.forename);

function grouped(rows: readonly Known[], key: (row: Known) => string): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
