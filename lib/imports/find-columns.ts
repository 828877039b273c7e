// Where the columns of one template are in a file: by what somebody said, by our own titles, then by the names other systems use.
import type { Day } from "../kernel/calendar";
import type { Column, Template } from "./columns";
import { plain } from "./headings";
import type { Kind } from "./vocabulary";

/** The column of a heading that is none of ours, as somebody said. */
export const NOT_READ = "(not read)";
/** What a heading of this school's files means: `heading` as `plain` writes it, `column` a title of the template or NOT_READ. */
export type Meaning = { readonly kind: Kind; readonly heading: string; readonly column: string; readonly saidOn: Day };
/** What the lines under the headings say of two columns, asked only where both could be one of ours. */
export type Beneath = { readonly same: (one: number, other: number) => boolean; readonly filled: (index: number) => boolean };
export type Found = {
  readonly at: ReadonlyMap<string, number>; readonly used: ReadonlySet<number>;
  /** Required columns that are not there. */
  readonly missing: readonly string[];
  /** Columns that two headings could be, and the headings: what they hold differs. */
  readonly unclear: readonly { readonly column: string; readonly headings: readonly string[] }[];
  readonly asSaid: readonly Meaning[];
};

/** Finds a template's columns in a header; `names` is the header as `plain` writes it. */
export function find(
  header: readonly string[], names: readonly string[], { kind, template }: { readonly kind: Kind; readonly template: Template },
  meanings: readonly Meaning[], { same, filled }: Beneath,
): Found {
  const at = new Map<string, number>(), used = new Set<number>(), unclear: Found["unclear"][number][] = [], asSaid: Meaning[] = [];
  const indexesOf = (spellings: readonly string[]) => [...new Set(spellings.map(plain))].map((spelling) => names.indexOf(spelling)).filter((index) => index !== -1 && !used.has(index));
  const place = (column: Column, found: readonly number[]) => {
    const saying = found.length > 1 ? found.filter(filled) : found;
    const [first, ...others] = saying.length > 0 ? saying : found;
    if (first === undefined || at.has(column.title)) return;
    at.set(column.title, first);
    used.add(first);
    const differing = others.find((other) => !same(first, other));
    if (differing !== undefined) unclear.push({ column: column.title, headings: [header[first]!, header[differing]!] });
  };
  const said = meanings.filter((meaning) => meaning.kind === kind && names.includes(meaning.heading));
  const passedOver = said.filter(({ column }) => column === NOT_READ).map(({ heading }) => names.indexOf(heading));
  for (const index of passedOver) used.add(index);
  for (const column of template.columns) {
    const mine = said.filter((meaning) => meaning.column === column.title);
    place(column, indexesOf(mine.map(({ heading }) => heading)));
    asSaid.push(...mine.filter(({ heading }) => names.indexOf(heading) === at.get(column.title)));
  }
  for (const column of template.columns) place(column, indexesOf([column.title]));
  for (const column of template.columns) place(column, indexesOf(column.also));
  for (const column of template.columns) place(column, indexesOf(column.perhaps ?? []));
  for (const index of passedOver) used.delete(index);
  const missing = template.columns.filter(({ title, required }) => required && !at.has(title)).map(({ title }) => title);
  if (template.oneOf && !template.oneOf.titles.some((title) => at.has(title))) missing.push(template.oneOf.words);
  return { at, used, unclear, asSaid, missing };
}
