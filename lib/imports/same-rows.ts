// Which lines of a file are one row: those equal in the key. A line whose key cannot be read is a row of its own.
import type { Reader } from "./cells";
import { cellText, fieldsOf, fitsHeader, readField, type Table } from "./fields";
import type { RowCheck } from "./row-check";

/** `supersededBy`: the later line that counts instead. `mistaken`: the lines that give one UPN to different children. */
export type Fate = { readonly supersededBy: number | null; readonly mistaken: string | null };

/** What becomes of the records, by their place in the table, that others are equal to; the rest stand for themselves. */
export function fates<R extends { readonly line: number; readonly upn: string }>(check: RowCheck<R>, table: Table, readUpn: Reader<string>): ReadonlyMap<number, Fate> {
  const all = new Map<number, Fate>();
  if (check.key === null) return all;
  const byName = new Map(fieldsOf(check));
  const keyFields = check.key.map((name) => byName.get(String(name))!);
  const first = new Map<string, number>(), same = new Map<string, number[]>();
  table.records.forEach(({ cells }, i) => {
    const text = (column: string) => cellText(table, cells, column);
    if (!fitsHeader(table, cells) || check.silent?.(text)) return;
    const upn = readUpn(text("UPN"));
    if (!upn.ok) return;
    let key = upn.value;
    for (const field of keyFields) {
      const part = readField(field, table, cells);
      if (!part.ok) return;
      key += `\0${String(part.value ?? "")}`; // no cell holds this character
    }
    const earlier = first.get(key);
    if (earlier === undefined) return void first.set(key, i);
    const others = same.get(key);
    if (others) others.push(i);
    else same.set(key, [earlier, i]);
  });
  for (const group of same.values()) {
    const who = (i: number) => JSON.stringify(check.identity?.map((name) => {
      const field = byName.get(String(name))!, value = readField(field, table, table.records[i]!.cells);
      return value.ok ? String(value.value).toLowerCase() : cellText(table, table.records[i]!.cells, field.column);
    }));
    const lines = group.map((i) => table.records[i]!.line);
    const mistaken = check.identity !== undefined && new Set(group.map(who)).size > 1;
    group.forEach((i, n) => {
      if (mistaken) all.set(i, { supersededBy: null, mistaken: `${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}` });
      else if (n < group.length - 1) all.set(i, { supersededBy: lines.at(-1)!, mistaken: null });
    });
  }
  return all;
}
