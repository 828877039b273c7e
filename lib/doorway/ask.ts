// A person may hold several grants; each reading and each write uses one, and says which.
import type { Viewer } from "../access/viewer";
import { no, type Result } from "../kernel/result";
import type { Answer, Command, Denied, Query } from "./doorway";

const denied = (because: string) => because === "not-found" || because === "not-allowed";

/** The first grant for which the answer is not a denial; else the most telling denial. */
export async function ask<In, T>(query: Query<In, T>, viewers: readonly Viewer[], input: In, now: Date): Promise<Result<T, Denied>> {
  let answer: Result<T, Denied> = no("not-found");
  for (const viewer of viewers) {
    const next = await query(viewer, input, now);
    if (next.ok) return next;
    if (next.because === "not-allowed") answer = next;
  }
  return answer;
}

/** The same for a write: a refusal by a rule, or bad input, is an answer; only a denial tries the next grant. */
export async function act<In, T, R extends string>(command: Command<In, T, R>, viewers: readonly Viewer[], raw: In, now: Date): Promise<Answer<T, R>> {
  let answer: Answer<T, R> = no("not-found" as const);
  for (const viewer of viewers) {
    const next = await command(viewer, raw, now);
    if (next.ok || !denied(next.because)) return next;
    if (next.because === "not-allowed") answer = next;
  }
  return answer;
}

/** Every grant's own answer, for pages that merge them; denials are left out. */
export async function askEach<In, T>(query: Query<In, T>, viewers: readonly Viewer[], input: In, now: Date): Promise<readonly T[]> {
  const found: T[] = [];
  for (const viewer of viewers) {
    const next = await query(viewer, input, now);
    if (next.ok) found.push(next.value);
  }
  return found;
}
