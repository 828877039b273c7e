// Which heading of a file is which of our columns, where a person is asked: what they choose from, what Seen found by itself, and what is remembered.
import { z } from "zod";
import { CANDIDATES, nearest, type Candidate } from "./recognise";
import { find, NOT_READ, type Meaning } from "./find-columns";
import { plain, sessionColumns, sessionHeading } from "./headings";
import { KIND_WORDS } from "./present";
import type { Audience } from "./import-page";
import type { Kind } from "./vocabulary";

/** What a file can be: a kind, and for marks their shape. */
const whatOf = ({ kind, shape }: Candidate): string => (shape ? `${kind}-${shape}` : kind);
const SHAPES = { from: "one run of marks a child", session: "one line a session", columns: "one column a session" } as const;
export const candidateOf = (what: string | undefined): Candidate | null => CANDIDATES.find((candidate) => whatOf(candidate) === what) ?? null;
export const fieldOf = (column: string): string => `column-${plain(column)}`;
export const sentBy = (kind: Kind): Audience => (kind === "involvement" ? "safeguarding-lead" : "data-manager");

/** The headings a person can choose from: each once, those that are sessions left out. */
export function headingsToChoose(headings: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  const names = headings.map(plain);
  return headings.flatMap((label, i) => (names[i] !== "" && names.indexOf(names[i]!) === names.lastIndexOf(names[i]!) && sessionHeading(label) === null ? [{ value: names[i]!, label }] : []));
}

/** What the file can be said to be, by whoever sent it. */
export function whatItCanBe(headings: readonly string[], audience: Audience): readonly { readonly value: string; readonly label: string }[] {
  const sessions = sessionColumns(headings).length > 0;
  return CANDIDATES.filter(({ kind, shape }) => sentBy(kind) === audience && (shape !== "columns" || sessions))
    .map((candidate) => ({ value: whatOf(candidate), label: `${KIND_WORDS[candidate.kind].title}${candidate.shape ? `, ${SHAPES[candidate.shape]}` : ""}` }));
}

/** What it seems to be: as it was sent, or the nearest of those it can be. */
export function seemsToBe(headings: readonly string[], audience: Audience, asked: Kind | undefined): string | null {
  const near = nearest(headings, asked);
  return near && sentBy(near.kind) === audience ? whatOf(near) : null;
}

const WITHOUT_LOOKING_BENEATH = { same: () => false, filled: () => true };

/** Of each column the heading that Seen takes for it by itself, or as somebody has said: what is unclear is left out. */
export function alreadyRead(headings: readonly string[], candidate: Candidate, meanings: readonly Meaning[]): ReadonlyMap<string, string> {
  const names = headings.map(plain);
  const { at, unclear } = find(headings, names, candidate, meanings, WITHOUT_LOOKING_BENEATH);
  return new Map([...at].filter(([title]) => !unclear.some(({ column }) => column === title)).map(([title, index]) => [title, names[index]!]));
}

/** What is worth remembering of what was said: only what Seen would not have read so by itself. */
export function toRemember(headings: readonly string[], candidate: Candidate, said: ReadonlyMap<string, string>): readonly { readonly heading: string; readonly column: string }[] {
  const byItself = alreadyRead(headings, candidate, []), chosen = new Set(said.values());
  const meant = [...said].filter(([column, heading]) => byItself.get(column) !== heading).map(([column, heading]) => ({ heading, column }));
  const offered = new Set(headingsToChoose(headings).map(({ value }) => value));
  const left = candidate.template.columns.filter(({ title }) => !said.has(title))
    .flatMap(({ title, also, perhaps = [] }) => [title, ...also, ...perhaps].map(plain)).filter((heading) => offered.has(heading) && !chosen.has(heading))
    .map((heading) => ({ heading, column: NOT_READ }));
  const odd = [...meant, ...left];
  return odd.length > 0 ? odd : [...said].map(([column, heading]) => ({ heading, column }));
}

/** What the form posts: the kind, and for each column of its template the heading chosen. */
export const columnsToSay = z.looseObject({ importId: z.uuid(), version: z.coerce.number().int(), what: z.string("Choose what this file is.") }).transform((posted, found) => {
  const candidate = candidateOf(posted.what), said = new Map<string, string>();
  const faults: { readonly field: string; readonly message: string }[] = [], wrong = (field: string, message: string) => faults.push({ field, message });
  if (!candidate) wrong("what", "Choose what this file is.");
  for (const { title, required } of candidate?.template.columns ?? []) {
    const heading = posted[fieldOf(title)];
    if (typeof heading !== "string" || heading === "") {
      if (required) wrong(fieldOf(title), `Choose the heading that means ${title}.`);
      continue;
    }
    const other = [...said].find(([, before]) => before === heading);
    if (other) wrong(fieldOf(title), `This heading is already chosen for ${other[0]}. Choose another.`);
    said.set(title, heading);
  }
  const { titles = [], words = "" } = candidate?.template.oneOf ?? {};
  if (titles.length > 0 && !titles.some((title) => said.has(title))) wrong(fieldOf(titles[0]!), `Choose a heading for at least one of these: ${words}.`);
  for (const { field, message } of faults.reverse()) found.addIssue({ code: "custom", path: [field], message }); // the doorway turns them round
  return { importId: posted.importId, version: posted.version, candidate: candidate ?? CANDIDATES[0]!, said };
});

export const headingToForget = z.object({ importId: z.uuid(), heading: z.string().min(1).max(500) });
