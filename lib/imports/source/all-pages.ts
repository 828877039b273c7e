// Every page of a resource, one after another.
import type { z } from "zod";
import { no, yes, type Result } from "../../kernel/result";
import { askSource, type Source } from "./ask-source";
import type { Problem } from "./problem";
import { PAGE } from "./wonde.schema";

const A_PAGE = "200"; // the most one page may hold

/** The first page of a resource, and whether there are more. */
export async function onePage<T extends z.ZodType>(source: Source, path: string, shape: T, query: Readonly<Record<string, string>> = {}, page = 1): Promise<Result<{ readonly rows: readonly z.output<T>[]; readonly more: boolean }, Problem>> {
  const answer = await askSource(source, path, { ...query, per_page: A_PAGE, page: String(page) });
  if (!answer.ok) return answer;
  const read = PAGE.safeParse(answer.value);
  if (!read.success) return no("not-understood");
  const rows: z.output<T>[] = [];
  for (const one of read.data.data) {
    const row = shape.safeParse(one);
    if (!row.success) return no("not-understood"); // half a roll is worse than none: the others would be gone
    rows.push(row.data);
  }
  return yes({ rows, more: read.data.more });
}

/** All rows of a resource, as they were when each page was asked for; a source that never comes to an end is left. */
export async function allPages<T extends z.ZodType>(source: Source, path: string, shape: T, query: Readonly<Record<string, string>> = {}): Promise<Result<readonly z.output<T>[], Problem>> {
  const all: z.output<T>[] = [];
  let before = "";
  for (let page = 1; page <= source.limits.pages; page++) {
    const found = await onePage(source, path, shape, query, page);
    if (!found.ok) return found;
    const { rows, more } = found.value, same = JSON.stringify(rows);
    if (more && (rows.length === 0 || same === before)) return no("endless");
    for (const row of rows) all.push(row);
    if (all.length > source.limits.records) return no("endless");
    if (!more) return yes(all);
    before = same;
  }
  return no("endless");
}
