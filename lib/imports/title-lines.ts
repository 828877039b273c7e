// Which line holds the headings: reports print their name, the school and the date above them.
import { onlyMonthFirst, readDate } from "./dates.rules";
import type { FileTable } from "./file-table";
import { plain, sessionHeading } from "./headings";
import type { FileRecord } from "./records";
import { upnProblem } from "./upn.rules";

const AMONG_THE_FIRST = 20, SHOWN = 60, SHOWN_LINES = 20;

export type UnderTitles = Pick<FileTable, "header" | "records"> & {
  /** The lines above the headings, in words. */
  readonly titles: readonly string[];
  /** The lines under them that a report prints anew on each page: headings, titles and page numbers. */
  readonly again: readonly number[];
};

/** The table from its headings on: of the first twenty lines the one with most headings that `isKnown`, else the fullest that could be headings, else the first. */
export function underTitles(header: readonly string[], records: readonly FileRecord[], isKnown: (heading: string) => boolean): UnderTitles {
  const lines = [header, ...records.slice(0, AMONG_THE_FIRST - 1).map(({ cells }) => cells.map((cell) => cell.trim()))];
  const best = (count: (cells: readonly string[]) => number) => lines.map(count).reduce((most, now, at, all) => (now > all[most]! ? at : most), 0);
  const known = (cells: readonly string[]) => cells.filter((cell) => cell !== "" && (isKnown(plain(cell)) || sessionHeading(cell) !== null)).length;
  const surest = best(known);
  const at = known(lines[surest]!) >= 2 ? surest : best((cells) => (couldBeHeadings(cells) ? cells.filter((cell) => cell !== "").length : 0));
  return { header: lines[at]!, ...withoutRepeats(records.slice(at), lines.slice(0, at + 1)), titles: lines.slice(0, at).map((cells) => cells.filter((cell) => cell !== "").join(" ")) };
}

/** The lines that say something new: a report of many pages prints its first lines, and the number of the page, on each. */
function withoutRepeats(records: readonly FileRecord[], firstLines: readonly (readonly string[])[]): Pick<UnderTitles, "records" | "again"> {
  const printed = firstLines.filter((cells) => !cells.some(isUpn));
  const begins = new Set(printed.map(firstWords)), above = new Set(printed.map(inOne));
  const isRepeat = ({ cells }: FileRecord): boolean => {
    const first = firstWords(cells);
    return (begins.has(first) && above.has(inOne(cells))) || (PAGE_NUMBER.test(first) && inOne(cells).trim() === first);
  };
  const again = records.filter(isRepeat).map(({ line }) => line);
  return { records: again.length === 0 ? records : records.filter((record) => !isRepeat(record)), again };
}

const PAGE_NUMBER = /^page\s*:?\s*\d+(\s*(of|\/)\s*\d+)?$/i;
const firstWords = (cells: readonly string[]): string => (cells.find((cell) => cell.trim() !== "") ?? "").trim();
const inOne = (cells: readonly string[]): string => cells.map((cell) => cell.trim()).join("\t").trimEnd();
const isUpn = (cell: string): boolean => upnProblem(cell.toUpperCase()) === null;

/** A child's line has an identifier, a date or a number in it. */
const couldBeHeadings = (cells: readonly string[]): boolean => cells.filter((cell) => cell !== "").length > 1
  && !cells.some((cell) => isUpn(cell) || readDate(cell).ok || onlyMonthFirst(cell) || /^\d+([.,]\d+)?%?$/.test(cell) || cell.includes("@"));

/** What a person is told of the lines that were passed over. */
export const titlesRemark = (titles: readonly string[]): string =>
  `${titles.length === 1 ? "One line stands" : `${titles.length} lines stand`} above the headings and ${titles.length === 1 ? "was" : "were"} not read: ${titles.map((title) => `“${title.slice(0, SHOWN)}”`).join(", ")}.`;

/** What a person is told of the lines that were printed again. */
export const againRemark = (lines: readonly number[]): string =>
  `${lines.length === 1 ? `Line ${lines[0]} repeats` : `Lines ${lines.slice(0, SHOWN_LINES).join(", ")}${lines.length > SHOWN_LINES ? ` and ${lines.length - SHOWN_LINES} more` : ""} repeat`} the headings, a title or a page number of the report, and ${lines.length === 1 ? "was" : "were"} not read.`;
