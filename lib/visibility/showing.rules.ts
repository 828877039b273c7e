// Who is not showing up at one school: gaps in what people noticed, not in the children.
import { ageOn, yearOrder } from "../children/present";
import type { Day } from "../kernel/calendar";
import { EXPECTED_STRANDS, type ExpectedStrand } from "../outcomes/counts.vocabulary";
import type { MissingSignal } from "../signals/vocabulary";
import { isUnspoken, type Noticed } from "./spoken.rules";

export type ChildHere = { readonly childId: string; readonly yearGroup: string; readonly bornOn: Day; readonly mentionedOn: Day | null; readonly noticed: Noticed | null; readonly spokenOn: Day | null; readonly missing: readonly MissingSignal[]; readonly youngCarer: string | null };

/** Nobody has written about the child since that day began the school year. */
export const isUnmentioned = ({ mentionedOn }: Pick<ChildHere, "mentionedOn">, yearBegan: Day): boolean => mentionedOn === null || mentionedOn < yearBegan;

/** The children nobody has mentioned this school year: never mentioned first, then the longest silence. */
export const unmentioned = <C extends ChildHere>(children: readonly C[], yearBegan: Day): readonly C[] =>
  children.filter((child) => isUnmentioned(child, yearBegan)).sort((a, b) => (a.mentionedOn ?? "").localeCompare(b.mentionedOn ?? "") || yearOrder(a.yearGroup) - yearOrder(b.yearGroup));

export type OfYear = { readonly yearGroup: string; readonly of: number; readonly nobody: number; readonly spoken: number; readonly with: Readonly<Record<ExpectedStrand, number>> };

/** For each year group on roll: how many children, how many nobody mentioned, with how many a conversation is recorded, how many with a usable answer to each expected signal. */
export function byYear(children: readonly ChildHere[], yearBegan: Day): readonly OfYear[] {
  const years = [...new Set(children.map(({ yearGroup }) => yearGroup))].sort((a, b) => yearOrder(a) - yearOrder(b));
  return years.map((yearGroup) => {
    const own = children.filter((child) => child.yearGroup === yearGroup);
    const has = (strand: ExpectedStrand) => own.filter(({ missing }) => !missing.some((lack) => lack.strand === strand)).length;
    return { yearGroup, of: own.length, nobody: own.filter((child) => isUnmentioned(child, yearBegan)).length, spoken: own.filter((child) => !isUnspoken(child, yearBegan)).length, with: Object.fromEntries(EXPECTED_STRANDS.map((strand) => [strand, has(strand)])) as Record<ExpectedStrand, number> };
  });
}

/** Why each expected signal is missing, and for how many children. */
export const whysOf = (children: readonly ChildHere[], strand: ExpectedStrand): Readonly<Record<MissingSignal["why"], number>> => {
  const count = (why: MissingSignal["why"]) => children.filter(({ missing }) => missing.some((lack) => lack.strand === strand && lack.why === why)).length;
  return { never: count("never"), "too-old": count("too-old"), "too-few": count("too-few"), "not-asked": count("not-asked") };
};

/** Young carers: of how many the roll says anything, how many it says are, and how many children are of a benchmark's ages (both included; null: of any age). */
export const carersOf = (children: readonly ChildHere[], on: Day, ages: { readonly from: number; readonly to: number } | null) => {
  const inAges = children.filter(({ bornOn }) => !ages || (ageOn(bornOn, on) >= ages.from && ageOn(bornOn, on) <= ages.to)), recorded = inAges.filter(({ youngCarer }) => youngCarer === "P" || youngCarer === "S");
  return { children: inAges.length, recorded: recorded.length };
};
