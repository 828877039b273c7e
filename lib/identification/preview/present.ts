// A preview in words: whose numbers, of how many, of which day, and whether they still hold.
import { longDay, spokenDay, timeOf, dayOf, type Day } from "../../kernel/calendar";
import { plural } from "../../signals/vocabulary";
import { percentageOf } from "../../kernel/suppression-tables.rules";
import type { Found, When } from "./found.schema";
import { type Dimension, DIMENSION_WORDS, DIMENSIONS, GROUP_WORDS } from "./groups.vocabulary";
import { wilson } from "./share.rules";
import type { Stale } from "./staleness.rules";
import type { Way } from "./compare.rules";

export const PREVIEW_SENTENCES = {
  "not-open": "This proposal was published or withdrawn, so nothing is counted for it any more. Propose the rules again to count them again.",
  "no-schools": "The programme works at no school yet, so there is nobody to look for. Add a school to the programme first.",
  "not-found": "There is no such proposal in your area.", "not-allowed": "A programme manager has a proposal counted.",
} as const;
export const WHEN_WORDS: Readonly<Record<When, string>> = { today: "Today’s data", "last-year": "Last year’s data" };
export const WAY_WORDS: Readonly<Record<Way, string>> = { "comes-in": "Would come in", "goes-out": "Would go out" };
const STALE_WORDS: Readonly<Record<Stale, string>> = {
  "proposal-changed": "the proposal was changed", "version-published": "another version was published", "newer-files": "a school sent a newer file", "another-day": "the day is another",
};

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);
export const staleSentence = (stale: readonly Stale[]): string => `Since then ${listed(stale.map((one) => STALE_WORDS[one]))}.`;
export const countedSentence = (at: Date): string => `Counted on ${longDay(dayOf(at))} at ${timeOf(at)}`;
export const besideWords = (version: number | null): string => (version === null ? "with no version in force" : `beside version ${version}`);

/** What a day's numbers rest on. */
export const whenSentence = (when: When, asAt: Day): string => (when === "today"
  ? `The children on roll on ${spokenDay(asAt)} ${asAt.slice(0, 4)}, and what the schools had sent by then.`
  : `The children on roll on ${longDay(asAt)}, the same day a school year earlier, and only what was known that day: nothing that was sent, corrected or said later.`);

/** Places for so many children, of so many link workers. */
export const placesWords = (linkWorkers: number, places: number): string =>
  (linkWorkers === 0 ? "no link worker" : `${plural(linkWorkers * places, "place")} (${plural(linkWorkers, "link worker")})`);

type Group = { readonly roll: number | null; readonly found: number | null };
/** Share and interval of what is shown; null where a percentage would say too much or too little. */
export function shareWords({ roll, found }: Group): { readonly share: string; readonly interval: string } | null {
  if (roll === null || found === null || percentageOf(found, roll) === null) return null;
  const { low, high } = wilson(found, roll);
  return { share: wholePercent(found / roll), interval: `${wholePercent(low)} to ${wholePercent(high)}` };
}
const wholePercent = (share: number): string => `${Math.round(share * 100)}%`;

const groupWords = (dimension: Dimension, group: string): string => (GROUP_WORDS[dimension] as Readonly<Record<string, string>>)[group] ?? group;
export const groupLabel = (dimension: Dimension, group: string): string => { const words = groupWords(dimension, group); return words.charAt(0).toUpperCase() + words.slice(1); };

/** A plain sentence for each group that is found much more or much less often than the rest; of two groups the one that is found more often. */
export const differenceSentences = ({ groups }: Pick<Found, "groups">): readonly string[] => DIMENSIONS.flatMap((dimension) => {
  const rows = groups[dimension] ?? [], two = rows.filter(({ group }) => group !== "not-recorded").length === 2;
  return rows.flatMap(({ group, differs }) => (differs === null || (two && differs === "less") ? [] : [
    `${DIMENSION_WORDS[dimension]}: children in the group “${groupWords(dimension, group)}” are found much ${differs} often than the rest.`,
  ]));
});
export const comparisonsSentence = (comparisons: number): string =>
  (comparisons === 0 ? "No group is large enough to compare with the rest: each needs 30 children, and 30 others."
    : `${plural(comparisons, "comparison")} ${comparisons === 1 ? "was" : "were"} made. “Much” means: 30 children or more on both sides, 95% intervals that do not overlap, and a share at least one and a half times the other. Where nothing differs, that happens by chance in fewer than one comparison in a hundred.`);
