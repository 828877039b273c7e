// Which kind of file this is, told by its headings, and where each of its columns is.
import type { Day } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";
import { MARKS_SHAPES, TEMPLATES, type Column, type MarksShape, type Template } from "./columns";
import { onlyMonthFirst, readDate } from "./dates.rules";
import { upnProblem } from "./upn.rules";
import { KINDS, type Kind } from "./vocabulary";

export type SessionColumn = { readonly index: number; readonly heading: string; readonly on: Day; readonly afternoon: boolean };
export type Recognised = {
  readonly kind: Kind; readonly shape: MarksShape | null; readonly at: ReadonlyMap<string, number>;
  readonly sessions: readonly SessionColumn[]; readonly ignored: readonly string[];
};
type Candidate = { readonly kind: Kind; readonly shape: MarksShape | null; readonly template: Template };
type Found = { readonly at: ReadonlyMap<string, number>; readonly used: ReadonlySet<number>; readonly missing: readonly string[] };

const CANDIDATES: readonly Candidate[] = KINDS.flatMap((kind): readonly Candidate[] =>
  kind === "marks"
    ? (["from", "session", "columns"] as const).map((shape) => ({ kind, shape, template: MARKS_SHAPES[shape] }))
    : [{ kind, shape: null, template: TEMPLATES[kind] }],
);

const plain = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, ""); // "% Authorised" is not "Authorised"
const listed = (names: readonly string[]): string => names.slice(0, 12).map((name) => name.slice(0, 40)).join(", ") + (names.length > 12 ? " …" : "");

/** The kind (the one asked for, or the one most of whose required columns are there), or a sentence naming the columns that are missing. */
export function recognise(header: readonly string[], asked?: Kind): Result<Recognised, string> {
  if (header.some((cell) => upnProblem(cell.toUpperCase()) === null)) return no("The first line of this file holds a child, not column headings. Add the header row of the template and send it again.");
  const names = header.map(plain);
  const sessions = sessionColumns(header);
  const tried = CANDIDATES.filter(({ kind }) => asked === undefined || kind === asked).map((candidate) => {
    const found = find(names, candidate.template);
    return { ...candidate, ...found, missing: candidate.shape === "columns" && sessions.length === 0 ? [...found.missing, "one column a session, such as 2026-09-07 AM"] : found.missing };
  });
  const required = (template: Template) => template.columns.filter((column) => column.required).length;
  const whole = tried.filter(({ missing }) => missing.length === 0).sort((a, b) => required(b.template) - required(a.template) || Number(b.shape !== null) - Number(a.shape !== null) || b.used.size - a.used.size)[0];
  if (!whole) return no(whyNot(header, tried.map(({ kind, template, missing }) => ({ kind, missing, found: required(template) - missing.length })), asked));
  const again = [...whole.at].find(([, index]) => names.indexOf(names[index]!) !== names.lastIndexOf(names[index]!));
  if (again) return no(`The column ${again[0]} is there twice. Keep the one that counts and send the file again.`);
  const mine = whole.shape === "columns" ? sessions : [];
  const twin = mine.find((a, i) => mine.findIndex((b) => a.on === b.on && a.afternoon === b.afternoon) !== i);
  if (twin) return no(`The session ${twin.heading} has two columns. Keep the one that counts and send the file again.`);
  const used = new Set([...whole.used, ...mine.map(({ index }) => index)]);
  return yes({ kind: whole.kind, shape: whole.shape, at: whole.at, sessions: mine, ignored: header.filter((name, i) => !used.has(i) && name !== "") });
}

function find(names: readonly string[], template: Template): Found {
  const at = new Map<string, number>(), used = new Set<number>(), missing: string[] = [];
  const place = (column: Column, spellings: readonly string[]) => {
    for (const spelling of spellings) {
      const index = names.indexOf(plain(spelling));
      if (index === -1 || used.has(index)) continue;
      at.set(column.title, index);
      used.add(index);
      return;
    }
  };
  for (const column of template.columns) place(column, [column.title]);
  for (const column of template.columns) if (!at.has(column.title)) place(column, column.also);
  for (const column of template.columns) if (column.required && !at.has(column.title)) missing.push(column.title);
  if (template.oneOf && !template.oneOf.titles.some((title) => at.has(title))) missing.push(template.oneOf.words);
  return { at, used, missing };
}

function whyNot(header: readonly string[], tried: readonly { kind: Kind; missing: readonly string[]; found: number }[], asked: Kind | undefined): string {
  const nearest = [...tried].sort((a, b) => b.found - a.found || a.missing.length - b.missing.length)[0]!;
  const there = `The columns found are: ${listed(header)}.`;
  if (asked === undefined && nearest.found < 2) return `This is none of the files Seen knows. ${there} Choose what it is, or use one of the templates.`;
  return `${asked === undefined ? `This looks most like the template ${nearest.kind}, but the` : "The"} file has no column: ${listed(nearest.missing)}. ${there} Add what is missing, or say which column it is.`;
}

const SESSION = /^(\S+)\s+(AM|PM)$/i;

function sessionColumns(header: readonly string[]): readonly SessionColumn[] {
  return header.flatMap((heading, index) => {
    const parts = SESSION.exec(heading);
    const on = parts ? readDate(parts[1]!) : null;
    return parts && on?.ok ? [{ index, heading, on: on.value, afternoon: parts[2]!.toUpperCase() === "PM" }] : [];
  });
}

/** A heading whose date can only be month first, such as 09/25/2026 AM; null where there is none. */
export const monthFirstHeading = (header: readonly string[]): string | null =>
  header.find((heading) => { const parts = SESSION.exec(heading); return parts !== null && onlyMonthFirst(parts[1]!); }) ?? null;
