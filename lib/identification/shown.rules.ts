// What of an identification each kind of reader is shown. Children with a current statutory involvement are on the safeguarding lead's list alone.
import type { Identified } from "./vocabulary";

/** Without the children in `hidden`: neither flags nor candidates; how many are on roll, and which signals are missing, betrays nobody. */
export const withoutHidden = (found: Identified, hidden: ReadonlySet<string>): Identified => ({
  ...found,
  flags: found.flags.filter((flag) => !hidden.has(flag.childId)),
  candidates: found.candidates.filter((candidate) => !hidden.has(candidate.childId)),
});

/** Without every trace of the children a person is shut out of. */
export const withoutShutOut = (found: Identified, shutOut: ReadonlySet<string>): Identified => ({
  ...withoutHidden(found, shutOut), missing: found.missing.filter((one) => !shutOut.has(one.childId)),
});

/** A link worker's part: candidates and their flags. */
export function candidatesOnly(found: Identified): Identified {
  const candidates = new Set(found.candidates.map((candidate) => candidate.childId));
  return { ...found, missing: [], flags: found.flags.filter((flag) => candidates.has(flag.childId)) };
}

export type Counts = { readonly candidates: number | "c"; readonly flags: Readonly<Record<string, number | "c">> };
/** One to five is never told: "c". Rules overlap and no total is given, so nothing can be taken away from anything. */
const told = (count: number): number | "c" => (count >= 1 && count <= 5 ? "c" : count);

export function countsOf(found: Identified): Counts {
  const byRule = new Map<string, number>();
  for (const flag of found.flags) byRule.set(flag.rule, (byRule.get(flag.rule) ?? 0) + 1);
  return { candidates: told(found.candidates.length), flags: Object.fromEntries([...byRule].map(([rule, count]) => [rule, told(count)])) };
}

/** Several schools of one programme as one answer. */
export const together = (found: readonly Identified[]): Identified => ({
  children: found.reduce((sum, one) => sum + one.children, 0),
  flags: found.flatMap((one) => one.flags), missing: found.flatMap((one) => one.missing), candidates: found.flatMap((one) => one.candidates),
});
