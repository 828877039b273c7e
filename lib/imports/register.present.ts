// The sentences about what is odd in a file of marks: what, how much, the first days of it, and what to do.
import { schoolYearName, spokenDay, type Day } from "../kernel/calendar";
import { number } from "./counts.present";
import type { Odd } from "./odd.rules";
import type { Warning } from "./rows";

const SHOWN = 3;
const of = (count: number, one: string, several = `${one}s`): string => `${number(count)} ${count === 1 ? one : several}`;
const said = (marks: number) => `${of(marks, "mark")} ${marks === 1 ? "says" : "say"}`;
const childrenOf = (count: number) => of(count, "child", "children");
const list = (words: readonly string[]): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);
/** The first few, and how many more. */
const firstOf = (words: readonly string[], one: string, several = `${one}s`, separator = ", "): string => {
  const rest = words.length - SHOWN;
  if (rest > 0) return `${words.slice(0, SHOWN).join(separator)}${separator === "; " ? "; and" : " and"} ${number(rest)} more ${rest === 1 ? one : several}`;
  return separator === ", " ? list(words) : words.join(separator);
};
const dayIn = (on: Day, today: Day): string => `${spokenDay(on)}${Math.abs(Number(on.slice(0, 4)) - Number(today.slice(0, 4))) > 0 ? ` ${on.slice(0, 4)}` : ""}`;
const BY_KIND: Readonly<Record<string, string>> = { holiday: "holiday", inset: "INSET day", closure: "closed" };
const named = (reason: string | null) => (reason === null ? "" : ` (${BY_KIND[reason] ?? reason})`);
const INSTEAD: Readonly<Record<string, string>> = { H: "C instead of H", J: "J1 instead of J", F: "C instead of F", Y: "Y1 to Y7 instead of Y" };

/** One warning for each cause, in the order given. */
export const remarksOn = (odd: readonly Odd[], today: Day): readonly Warning[] => odd.map((one) => ({ ...("line" in one && one.line !== undefined ? { line: one.line } : {}), reason: sentence(one, today) + onLines(one) }));

/** Of several lines, which. */
function onLines(odd: Odd): string {
  if (!("lines" in odd) || !odd.lines) return "";
  const shown = odd.lines.map(number);
  return ` Lines ${odd.more ? `${shown.join(", ")} and ${number(odd.more)} more` : list(shown)}.`;
}

function sentence(odd: Odd, today: Day): string {
  switch (odd.what) {
    case "closed":
      return `${said(odd.marks)} that children were expected on ${odd.days.length === 1 ? "a day" : `${number(odd.days.length)} days`} on which the school was closed: ${firstOf(odd.days.map(({ on, children, closedFor }) => `${dayIn(on, today)}${named(closedFor)}, ${childrenOf(children)}`), "day", "days", "; ")}. Check the dates of the file, or the calendar.`;
    case "outside-terms":
      return `${said(odd.marks)} that children were expected outside the school’s terms: ${firstOf(odd.days.map(({ on, children }) => `${dayIn(on, today)}, ${childrenOf(children)}`), "day", "days", "; ")}. Check the dates of the file, or the calendar.`;
    case "left":
      return `${of(odd.marks, "mark")} of ${childrenOf(odd.children)} ${odd.marks === 1 ? "is" : "are"} from before the child came or after they left, first on ${dayIn(odd.first, today)}. ${odd.marks === 1 ? "It lands as it is" : "They land as they are"}. Check the dates of the file, and those on the roll.`;
    case "retired":
      return `${list(odd.codes)} ${odd.codes.length === 1 ? "is no code" : "are no codes"} any more since 19 August 2024: ${of(odd.marks, "mark")} of ${childrenOf(odd.children)}, first on ${dayIn(odd.first, today)}. They land as they are. Use ${list(odd.codes.map((code) => INSTEAD[code]!))} from now on.`;
    case "nobody":
      return `No child of the file has a mark on ${of(odd.days.length, "school day")}: ${firstOf(odd.days.map((on) => dayIn(on, today)), "day")}. If the school was closed then, add it to the calendar.`;
    case "class-days":
      return `A whole class has no mark on ${of(odd.days.length, "school day")}: ${firstOf(odd.days.map(({ on, classes }) => `${dayIn(on, today)}, ${firstOf(classes, "class", "classes")}`), "day", "days", "; ")}. Send these registers when they are there.`;
    case "blank":
      return blankSentence(odd, today);
    case "class-week":
      return `${firstOf(odd.classes, "class", "classes")} ${odd.classes.length === 1 ? "has" : "have"} no marks in the week of ${dayIn(odd.from, today)}. Ask for the register, or check the classes on the roll.`;
    case "no-calendar":
      return `The terms of ${schoolYearName(odd.schoolYear)} are not in Seen, so nothing is said here about marks on days the school was closed. Enter them under Calendar.`;
  }
}

function blankSentence({ line, marks, sessions }: Extract<Odd, { what: "blank" }>, today: Day): string {
  const each = ({ on, afternoon, blank, of: all }: (typeof sessions)[number]) => `${dayIn(on, today)}, ${afternoon ? "afternoon" : "morning"}: ${number(blank)} of ${childrenOf(all)} ${blank === 1 ? "has" : "have"} no mark.`;
  if (sessions.length === 1) return each(sessions[0]!);
  if (line !== undefined) return `The child on this line has no mark on ${number(sessions.length)} sessions of school days, first on ${dayIn(sessions[0]!.on, today)}.`;
  const most = [...sessions].sort((a, b) => b.blank - a.blank || (a.on < b.on ? -1 : 1)).slice(0, SHOWN);
  return `${of(marks, "mark")} are missing on ${number(sessions.length)} sessions of school days. ${most.length < sessions.length ? "The most: " : ""}${most.map(each).join(" ")}`;
}
