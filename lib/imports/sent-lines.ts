import { cellText, type Table } from "./fields";
import type { Rejected, SentLine, Warning } from "./rows";

/** The lines that are rejected or remarked on, by their number; a name where the file has one (a roll). */
export function sentLines(table: Table, rejected: readonly Rejected[], warnings: readonly Warning[]): ReadonlyMap<number, SentLine> {
  const back = new Set(rejected.map(({ line }) => line)), all = new Set([...back, ...warnings.flatMap(({ line }) => line ?? [])]);
  if (all.size === 0) return new Map();
  return new Map(table.records.filter(({ line }) => all.has(line)).map(({ line, cells }) => [line, { upn: cellText(table, cells, "UPN").toUpperCase(), name: nameIn(table, cells), ...(back.has(line) && { cells }) }]));
}

function nameIn(table: Table, cells: readonly string[]): string | null {
  if (!table.at.has("Legal Surname")) return null;
  const said = [cellText(table, cells, "Preferred Forename") || cellText(table, cells, "Legal Forename"), cellText(table, cells, "Legal Surname")].filter((part) => part !== "").join(" ");
  return said === "" ? null : said.slice(0, 200);
}
