// Which kind of file this is, told by its headings, and where each of its columns is. Where two answers would do, it asks.
import { MARKS_SHAPES, TEMPLATES, type MarksShape, type Template } from "./columns";
import { isDayWithoutHalf, sessionColumns, plain, unreadableSession, type SessionColumn } from "./headings";
import { find, type Beneath, type Found, type Meaning } from "./find-columns";
import { upnProblem } from "./upn.rules";
import { KINDS, type Kind } from "./vocabulary";

export type { SessionColumn } from "./headings";
export type Recognised = {
  readonly kind: Kind; readonly shape: MarksShape | null; readonly at: ReadonlyMap<string, number>;
  readonly sessions: readonly SessionColumn[]; readonly ignored: readonly string[];
  /** What the columns would do for as well: a roll that came with the marks. */
  readonly alsoReads: readonly Kind[];
  /** Which columns were found because somebody said so. */
  readonly asSaid: readonly Meaning[];
};
/** `ask`: a person can say which column is which; else the file itself must change. */
export type NotRecognised = { readonly refused: string; readonly ask: boolean };
export type Headings = {
  readonly asked?: Kind; readonly meanings?: readonly Meaning[]; readonly beneath?: Beneath;
};
const NOTHING_KNOWN_BENEATH: Beneath = { same: () => true, filled: () => true };
export type Candidate = { readonly kind: Kind; readonly shape: MarksShape | null; readonly template: Template };
type Tried = Candidate & Found & { readonly required: number };

export const CANDIDATES: readonly Candidate[] = KINDS.flatMap((kind): readonly Candidate[] =>
  kind === "marks"
    ? (["from", "session", "columns"] as const).map((shape) => ({ kind, shape, template: MARKS_SHAPES[shape] }))
    : [{ kind, shape: null, template: TEMPLATES[kind] }],
);
const KNOWN = new Set(CANDIDATES.flatMap(({ template }) => template.columns.flatMap(({ title, also, perhaps = [] }) => [title, ...also, ...perhaps].map(plain))));

/** Whether any kind of file has a column of this name, as `plain` writes it. */
export const isKnownHeading = (heading: string): boolean => KNOWN.has(heading);

const listed = (names: readonly string[]): string => names.slice(0, 12).map((name) => name.slice(0, 40)).join(", ") + (names.length > 12 ? " …" : "");
const ONE_A_SESSION = "one column a session, such as 2026-09-07 AM";

/** The kind (the one asked for, or the one most of whose required columns are there), or a sentence that says what is missing or could be two things. */
export function recognise(header: readonly string[], { asked, meanings = [], beneath = NOTHING_KNOWN_BENEATH }: Headings = {}): Recognised | NotRecognised {
  if (header.some((cell) => upnProblem(cell.toUpperCase()) === null)) return refused("The first line of this file holds a child, not column headings. Add the header row of the template and send it again.");
  const names = header.map(plain);
  const sessions = sessionColumns(header);
  const tried = CANDIDATES.filter(({ kind }) => asked === undefined || kind === asked).map((candidate): Tried => {
    const found = find(header, names, candidate, meanings, beneath);
    const missing = candidate.shape === "columns" && sessions.length === 0 ? [...found.missing, ONE_A_SESSION] : found.missing;
    return { ...candidate, ...found, missing, required: candidate.template.columns.filter((column) => column.required).length };
  });
  const whole = tried.filter(({ missing }) => missing.length === 0).sort(likelier);
  const [first, second] = whole;
  if (!first) return ask(whyNot(header, tried, asked));
  if (second && second.kind !== first.kind && likelier(first, second) === 0) return ask(`This file has the columns of two templates, ${first.kind} and ${second.kind}. Say which it is.`);
  const [unclear] = first.unclear;
  if (unclear) return ask(`Two columns could be ${unclear.column}: ${unclear.headings.map((heading) => `“${heading.slice(0, 40)}”`).join(" and ")}, and they do not say the same. Say which one it is, or send the file with one of them.`);
  const again = [...first.at].find(([, index]) => names.some((name, other) => other !== index && name === names[index] && !beneath.same(index, other)));
  if (again) return refused(`The column ${again[0]} is there twice, and the two do not say the same. Keep the one that counts and send the file again.`);
  const mine = first.shape === "columns" ? sessions : [], unread = first.shape === "columns" ? unreadableSession(header) : undefined;
  if (unread !== undefined) return refused(`The column ${unread.slice(0, 40)} is a session, and Seen cannot read its date. Nothing of the file was read. Write it as 2026-09-07 AM, and send the file again.`);
  const twin = mine.find((a, i) => mine.findIndex((b) => a.on === b.on && a.afternoon === b.afternoon) !== i);
  if (twin) return refused(`The session ${twin.heading} has two columns. Keep the one that counts and send the file again.`);
  const used = new Set([...first.used, ...mine.map(({ index }) => index)]);
  const isAgain = (index: number) => [...used].some((other) => names[other] === names[index]);
  return {
    kind: first.kind, shape: first.shape, at: first.at, sessions: mine, ignored: header.flatMap((name, i) => (used.has(i) || name === "" ? [] : isAgain(i) ? [`${name} (a second time)`] : [name])), asSaid: first.asSaid,
    alsoReads: [...new Set(whole.map(({ kind }) => kind).filter((kind) => kind !== first.kind))],
  };
}

const ask = (sentence: string): NotRecognised => ({ refused: sentence, ask: true });
const refused = (sentence: string): NotRecognised => ({ refused: sentence, ask: false });

/** What somebody said counts most. A roll counts little: any report may name the child in full. Percentages stand beside anything, so a summary counts least. */
function likelier(a: Tried, b: Tried): number {
  const weight = ({ kind, shape }: Tried) => (kind === "attendance-summary" ? 0 : kind === "roll" ? 1 : kind === "marks" && shape !== "from" ? 3 : 2);
  return b.asSaid.length - a.asSaid.length || weight(b) - weight(a) || b.required - a.required || b.used.size - a.used.size;
}

/** The kind most of whose required columns are there, where at least two are. */
export function nearest(header: readonly string[], asked?: Kind): Candidate | null {
  const names = header.map(plain);
  const tried = CANDIDATES.filter(({ kind }) => asked === undefined || kind === asked).map((candidate) => {
    const { missing } = find(header, names, candidate, [], NOTHING_KNOWN_BENEATH);
    return { candidate, missing: missing.length, found: candidate.template.columns.filter((column) => column.required).length - missing.length };
  });
  const best = tried.sort((a, b) => b.found - a.found || a.missing - b.missing)[0]!;
  return asked !== undefined || best.found >= 2 ? best.candidate : null;
}

function whyNot(header: readonly string[], tried: readonly Tried[], asked: Kind | undefined): string {
  const near = [...tried].map((one) => ({ ...one, found: one.required - one.missing.length })).sort((a, b) => b.found - a.found || a.missing.length - b.missing.length)[0]!;
  const there = `The columns found are: ${listed(header)}.`;
  const days = header.filter((heading) => isDayWithoutHalf(heading));
  if (days.length > 0 && (asked === undefined || asked === "marks")) return `Marks one column a session need AM or PM in each heading: “${days[0]!.slice(0, 40)}” names a day only. Write it in one heading, such as 2026-09-07 AM, or send one line a session.`;
  if (asked === undefined && near.found < 2) return `This is none of the files Seen knows. ${there} Choose what it is, or use one of the templates.`;
  return `${asked === undefined ? `This looks most like the template ${near.kind}, but the` : "The"} file has no column: ${listed(near.missing)}. ${there} Add what is missing, or say which column it is.`;
}
