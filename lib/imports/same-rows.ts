// Which lines of a file are one row: those equal in the key. A line whose key cannot be read is a row of its own.
import type { Reader } from "./cells";
import { cellText, columnReader, fieldsOf, fitsHeader, readField, type Table } from "./fields";
import type { RowCheck } from "./row-check";

/** `supersededBy`: the later line that counts instead. `mistaken`: the lines that give one UPN to different children. */
export type Fate = { readonly supersededBy: number | null; readonly mistaken: string | null };

/** What lines say in the cells of the key, cell by cell: many lines of a file say the same, of different children. */
type Saying = { readonly more: Map<unknown, Saying> };
function further(saying: Saying, value: unknown): Saying {
  let next = saying.more.get(value);
  if (!next) saying.more.set(value, (next = { more: new Map() }));
  return next;
}

/** What becomes of the records, by their place in the table, that others are equal to; the rest stand for themselves. */
export function fates<R extends { readonly line: number; readonly upn: string }>(check: RowCheck<R>, table: Table, readUpn: Reader<string>): ReadonlyMap<number, Fate> {
  const all = new Map<number, Fate>();
  if (check.key === null) return all;
  const byName = new Map(fieldsOf(check));
  const keyFields = check.key.map((name) => byName.get(String(name))!);
  const readers = keyFields.map((field) => columnReader(table, field.column, (cells) => readField(field, table, cells)));
  const upnText = columnReader(table, "UPN", (cells) => cellText(table, cells, "UPN"));
  const nothing: Saying = { more: new Map() }, same = new Map<number, number[]>();
  /** Of each child, the first line that says a thing. */
  const first = new Map<string, Map<Saying, number>>();
  const silent = check.silent;
  table.records.forEach(({ cells }, i) => {
    if (!fitsHeader(table, cells) || silent?.((column) => cellText(table, cells, column))) return;
    const upn = readUpn(upnText(cells));
    if (!upn.ok) return;
    let saying = nothing;
    for (const read of readers) {
      const part = read(cells);
      if (!part.ok) return;
      saying = further(saying, part.value ?? "");
    }
    let said = first.get(upn.value);
    if (!said) first.set(upn.value, (said = new Map()));
    const earlier = said.get(saying);
    if (earlier === undefined) return void said.set(saying, i);
    const others = same.get(earlier);
    if (others) others.push(i);
    else same.set(earlier, [earlier, i]);
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
