// Which line holds the headings: reports print their name, the school and the date above them.
import { onlyMonthFirst, readDate } from "./dates.rules";
import type { FileTable } from "./file-table";
import { plain, sessionHeading } from "./headings";
import type { FileRecord } from "./records";
import { upnProblem } from "./upn.rules";

const AMONG_THE_FIRST = 20, SHOWN = 60;

export type UnderTitles = Pick<FileTable, "header" | "records"> & {
  /** The lines above the headings, in words. */
  readonly titles: readonly string[];
};

/** The table from its headings on: of the first twenty lines the one with most headings that `isKnown`, else the fullest that could be headings, else the first. */
export function underTitles(header: readonly string[], records: readonly FileRecord[], isKnown: (heading: string) => boolean): UnderTitles {
  const lines = [header, ...records.slice(0, AMONG_THE_FIRST - 1).map(({ cells }) => cells.map((cell) => cell.trim()))];
  const best = (count: (cells: readonly string[]) => number) => lines.map(count).reduce((most, now, at, all) => (now > all[most]! ? at : most), 0);
  const known = (cells: readonly string[]) => cells.filter((cell) => cell !== "" && (isKnown(plain(cell)) || sessionHeading(cell) !== null)).length;
  const surest = best(known);
  const at = known(lines[surest]!) >= 2 ? surest : best((cells) => (couldBeHeadings(cells) ? cells.filter((cell) => cell !== "").length : 0));
  if (at === 0) return { header, records, titles: [] };
  return { header: lines[at]!, records: records.slice(at), titles: lines.slice(0, at).map((cells) => cells.filter((cell) => cell !== "").join(" ")) };
}

/** A child's line has an identifier, a date or a number in it. */
const couldBeHeadings = (cells: readonly string[]): boolean => cells.filter((cell) => cell !== "").length > 1
  && !cells.some((cell) => upnProblem(cell.toUpperCase()) === null || readDate(cell).ok || onlyMonthFirst(cell) || /^\d+([.,]\d+)?%?$/.test(cell) || cell.includes("@"));

/** What a person is told of the lines that were passed over. */
export const titlesRemark = (titles: readonly string[]): string =>
  `${titles.length === 1 ? "One line stands" : `${titles.length} lines stand`} above the headings and ${titles.length === 1 ? "was" : "were"} not read: ${titles.map((title) => `“${title.slice(0, SHOWN)}”`).join(", ")}.`;
