// What the page of children to tell apart says.
import type { RollMatch } from "./matches.rules";

export type MatchKind = RollMatch["kind"] | "another-school";
export type MatchAnswer = "one-child" | "two-children";

export const MATCH_WORDS: { readonly [K in MatchKind]: { readonly title: string; readonly sentence: string; readonly answers: { readonly [A in MatchAnswer]?: string }; readonly then: string } } = {
  "same-name": {
    title: "The same name and birth date, two UPNs",
    sentence: "Your roll has both. They may be two children, or one child who was given a second UPN.",
    answers: { "two-children": "They are two children", "one-child": "They are one child" },
    then: "If they are one child, correct the UPN in your own system and send the roll again: the one it no longer names is then gone from the roll. Nothing is deleted, and what was recorded stays where it was recorded.",
  },
  "same-birth-date": {
    title: "The same surname and birth date",
    sentence: "They may be twins, or one child whose first name is written in two ways.",
    answers: { "two-children": "They are two children, such as twins", "one-child": "They are one child" },
    then: "If they are one child, correct it in your own system and send the roll again.",
  },
  "new-name": {
    title: "Another name or birth date under the same UPN",
    sentence: "A child may have a new name, or a birth date was put right. Or the UPN now stands beside another child.",
    answers: { "one-child": "It is the same child", "two-children": "It is another child" },
    then: "If it is another child, correct the UPN in your own system. Then send the roll again, today if you can. Until then this child’s record shows the other name.",
  },
  "another-school": {
    title: "Also on the roll of another school",
    sentence: "Another school of this area has a child with this UPN on its roll.",
    answers: { "one-child": "Yes, this child is with us", "two-children": "No, this UPN is wrong here" },
    then: "If the child has moved to you, the other school will take them off its roll. If they go to both, say so in the Enrolment column. If the UPN is wrong, correct it and send the roll again.",
  },
};

/** Whether the other school's roll has the same name and birth date: all that is told of it. */
export const agreesSentence = (agrees: boolean): string =>
  agrees ? "The name and birth date there are the same." : "The name or birth date there is different. One of the two schools may have a wrong UPN.";

/** Whom a question is about, by name. */
export function whoTitle({ one, other, was }: Asked): string {
  if (other) return `${one.name} and ${other.name}`;
  return was && was.name !== one.name ? `${was.name}, now ${one.name}` : one.name;
}
type Asked = { readonly one: Named; readonly other: Named | null; readonly was: Named | null };
type Named = { readonly name: string };

/** How many questions wait: "One question about who is who". */
export const matchesWait = (of: number): string => `${of === 1 ? "One question" : `${of} questions`} about who is who`;

export const MATCH_SENTENCES = {
  "not-found": "There is no such question.", "not-allowed": "Your role at this school does not include this.",
  "already-answered": "Somebody has answered this already. Open the page again to see the rest.",
} as const;
