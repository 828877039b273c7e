// What people said: observations, the family's engagement, declared insight, and contacts without help.
import type { ContactOutcome, Insight } from "../../imports/vocabulary";
import type { Figure, GoldenChild } from "./golden";
import { AS_AT, settled } from "./spring";

const W8 = "2027-01-11", YEAR_AGO = "2026-03-12";
const observed = (...seen: readonly (readonly [on: string, observation: string])[]) => [
  "judgement.observed", "notable", ["different-observations", seen.length, 2, W8, AS_AT, "Class review"] as Figure,
  ...seen.map(([on, what]): Figure => ["observation", what, null, on, on, "Class review"]), ["school-weeks", 8, null, W8, AS_AT, "School register"] as Figure,
] as const;
const engagement = (on: string) => ["judgement.family-engagement", "notable", ["family-engagement", "low", "low", on, on, "Class review"] as Figure] as const;
const seen = (says: string, judgements: NonNullable<GoldenChild["judgements"]>, more: Omit<GoldenChild, "says"> = {}): GoldenChild => ({ says, ...settled, judgements: [...settled.judgements!, ...judgements], ...more });

export const JUDGEMENTS: readonly GoldenChild[] = [
  seen("two different observations in eight school weeks", [[W8, "left-out"], [AS_AT, "often-unwell"]], { flags: [observed([W8, "left-out"], [AS_AT, "often-unwell"])] }),
  seen("one of them on the Sunday before", [["2027-01-10", "left-out"], [AS_AT, "often-unwell"]]),
  seen("one of them in the half-term, in no school week", [["2027-02-17", "left-out"], [AS_AT, "often-unwell"]]),
  seen("the same observation by two people", [["2027-03-01", "left-out"], ["2027-03-02", "left-out", undefined, "second@example.org"]]),
  seen("strengths, nothing to add and flourishing are of no concern", [["2027-03-01", "strength"], ["2027-03-01", "nothing-to-add"], ["2027-03-02", "flourishing"], ["2027-03-03", "left-out"]]),
  seen("an observation of tomorrow", [["2027-03-13", "left-out"], [AS_AT, "often-unwell"]]),
  seen("low engagement 365 days ago", [[YEAR_AGO, "family-engagement", "low"]], { flags: [engagement(YEAR_AGO)] }),
  seen("low engagement 366 days ago", [["2026-03-11", "family-engagement", "low"]]),
  seen("a later not known is an answer", [["2026-10-12", "family-engagement", "low"], ["2026-11-12", "family-engagement", "not known"]]),
  seen("low after high", [["2026-10-12", "family-engagement", "high"], ["2026-11-12", "family-engagement", "low"]], { flags: [engagement("2026-11-12")] }),
  seen("medium engagement", [["2026-10-12", "family-engagement", "medium"]]),
  seen("low and high on one day is low", [["2026-10-12", "family-engagement", "low"], ["2026-10-12", "family-engagement", "high", "second@example.org"]], { flags: [engagement("2026-10-12")] }),
];

const declared = (...told: readonly (readonly [on: string, insight: Insight, source?: string])[]) =>
  ["insight.declared", "notable", ...told.map(([on, insight, source = "Declared by the school"]): Figure => ["insight", insight, null, on, on, source])] as const;
const told = (says: string, insight: NonNullable<GoldenChild["insight"]>, more: Omit<GoldenChild, "says"> = {}): GoldenChild => ({ says, ...settled, insight, ...more });
export const INSIGHT: readonly GoldenChild[] = [
  told("bereaved 365 days ago", [[YEAR_AGO, "bereavement"]], { flags: [declared([YEAR_AGO, "bereavement"])] }),
  told("bereaved 366 days ago", [["2026-03-11", "bereavement"]]),
  told("a young carer and a parent in prison are one flag", [["2026-10-01", "young-carer"], ["2026-11-01", "parent-in-prison"]], { flags: [declared(["2026-10-01", "young-carer"], ["2026-11-01", "parent-in-prison"])] }),
  told("four insights that are not among the three", [[AS_AT, "house-move"], [AS_AT, "new-to-school"], [AS_AT, "service-family"], [AS_AT, "other"]]),
  told("bereaved tomorrow", [["2027-03-13", "bereavement"]]),
  told("a young carer whom the parent named in the roll", [], { youngCarer: "P", flags: [declared(["2027-03-12", "young-carer", "School roll"])] }),
  told("a young carer whom the school named in the roll", [], { youngCarer: "S", flags: [declared(["2027-03-12", "young-carer", "School roll"])] }),
];

const CONTACTS = "Contacts before Seen", CONCERNS = "Concerns raised in Seen", REVIEWS = "Reviews in Seen";
const times = (contacts: number, concerns: number) => [
  "contact.repeated-without-help", "severe", ["times-asked", contacts + concerns, 3, YEAR_AGO, AS_AT, `${CONTACTS}, ${CONCERNS}`] as Figure,
  ["earlier-contacts", contacts, null, YEAR_AGO, AS_AT, CONTACTS] as Figure, ["concerns", concerns, null, YEAR_AGO, AS_AT, CONCERNS] as Figure,
  ["help-started", 0, null, YEAR_AGO, AS_AT, `${CONTACTS}, ${REVIEWS}`] as Figure,
] as const;
const asked = (says: string, contacts: readonly (readonly [on: string, ContactOutcome])[], more: Omit<GoldenChild, "says"> = {}): GoldenChild => ({ says, ...settled, contacts, ...more });
const found = { flags: [times(3, 0)], candidate: [["insight"], true] } as const;
const TWO = [["2026-10-01", "family-declined"], ["2026-11-01", "not-reached"]] as const;
export const CONTACT: readonly GoldenChild[] = [
  asked("three contacts in 365 days, none of which started help", [...TWO, [YEAR_AGO, "no-action"]], found),
  asked("the third contact is 366 days old", [...TWO, ["2026-03-11", "no-action"]]),
  asked("two contacts", TWO),
  asked("the fourth contact started help", [...TWO, [AS_AT, "no-action"], ["2026-09-01", "help-started"]]),
  asked("help started before the year", [...TWO, [AS_AT, "no-action"], ["2026-03-11", "help-started"]], found),
  asked("help starts tomorrow", [...TWO, [AS_AT, "no-action"], ["2027-03-13", "help-started"]], found),
];
/** Concerns and reviews are made in Seen: these cases have no file. */
export const ASKED_IN_SEEN: readonly GoldenChild[] = [
  asked("two contacts and a concern", TWO, { concerns: [AS_AT], flags: [times(2, 1)], candidate: [["insight"], true] }),
  asked("three concerns", [], { concerns: [YEAR_AGO, "2027-01-01", "2027-01-01"], flags: [times(0, 3)], candidate: [["insight"], true] }),
  asked("three concerns, and a review that ended in help", [], { concerns: [YEAR_AGO, "2027-01-01", AS_AT], reviews: [["2027-02-01", true]] }),
  asked("three concerns, and a review that ended without", [], { concerns: [YEAR_AGO, "2027-01-01", AS_AT], reviews: [["2027-02-01", false]], flags: [times(0, 3)], candidate: [["insight"], true] }),
  asked("a concern of tomorrow", TWO, { concerns: ["2027-03-13"] }),
];
