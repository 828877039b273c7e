// A child's roll in words: what the school's own system says, never more.
import { type Day, longDay, shortDay } from "../kernel/calendar";
import { mealsWords, senWords, type StatusPeriod } from "./status-periods.present";

type Named = { readonly forename: string; readonly preferredForename: string | null; readonly surname: string };
/** What the child is called: the preferred name before the legal one. */
export const calledName = ({ forename, preferredForename, surname }: Named): string => `${preferredForename ?? forename} ${surname}`;
/** What friends say. */
export const firstName = ({ forename, preferredForename }: Named): string => preferredForename ?? forename;

/** `Year 8`, `Reception`, `Nursery 2`. */
export function yearWords(yearGroup: string): string {
  if (yearGroup === "R") return "Reception";
  return yearGroup.startsWith("N") ? `Nursery ${yearGroup.slice(1)}` : `Year ${yearGroup}`;
}
/** The order in which a child passes through them: nursery, reception, then by number. */
export const yearOrder = (yearGroup: string): number => (yearGroup.startsWith("N") ? Number(yearGroup.slice(1)) - 3 : yearGroup === "R" ? 0 : Number(yearGroup));
/** `Year 8, 8B`. */
export const placeInSchool = ({ yearGroup, className }: { readonly yearGroup: string; readonly className: string | null }): string =>
  [yearWords(yearGroup), ...(className ? [className] : [])].join(", ");

/** Whole years lived on that day. */
export const ageOn = (bornOn: Day, on: Day): number => Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (on.slice(5) < bornOn.slice(5) ? 1 : 0);

const CARER_WORDS: Readonly<Record<string, string>> = { N: "not declared", P: "declared by a parent or guardian", S: "identified by the school" };
const SERVICE_WORDS: Readonly<Record<string, string>> = { Y: "yes", N: "no", U: "unknown", R: "the family preferred not to say" };
export const INVOLVEMENT_WORDS: Readonly<Record<string, string>> = {
  "family-help": "Family help", "child-in-need": "Child in need", "child-protection": "Child protection plan", "looked-after": "Looked after",
  "previously-looked-after": "Previously looked after", kinship: "Kinship care",
};
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? "yes" : "no");
type Detail = {
  readonly sen: string | null; readonly fsm: boolean | null; readonly pupilPremium: boolean | null; readonly eal: boolean | null;
  readonly youngCarer: string | null; readonly serviceChild: string | null; readonly periods: readonly StatusPeriod[];
};
/** The roll's own lines; what the file did not carry reads "not recorded". */
export function rollLines(detail: Detail, today: Day): readonly { readonly term: string; readonly is: string }[] {
  const line = (term: string, is: string | null | undefined) => ({ term, is: is ?? "not recorded" });
  return [
    line("SEN", senWords(detail.sen, detail.periods, today)), line("Free school meals", mealsWords(detail.fsm, detail.periods, today)), line("Premium funding", yesNo(detail.pupilPremium)),
    line("English as an additional language", yesNo(detail.eal)), line("Young carer", detail.youngCarer && CARER_WORDS[detail.youngCarer]),
    line("Child of a service family", detail.serviceChild && SERVICE_WORDS[detail.serviceChild]),
  ];
}

const CONTACT_WORDS: Readonly<Record<string, string>> = { yes: "", "ask first": "Ask the safeguarding lead or SENCO before you ring.", never: "Never contact." };
type Contact = { readonly contact: string; readonly phone: string | null; readonly email: string | null; readonly language: string | null; readonly interpreter: boolean | null };
/** How to reach a guardian: a number is shown only where the school may use it. */
export function howToReach({ contact, phone, email, language, interpreter }: Contact): { readonly phone: string | null; readonly words: string } {
  const speaks = [language && `Speaks ${language}`, interpreter && "needs an interpreter"].filter(Boolean).join(", ");
  if (contact === "never") return { phone: null, words: CONTACT_WORDS.never! };
  const words = [CONTACT_WORDS[contact] ?? "", !phone && (email ?? "No number recorded."), speaks && `${speaks}.`].filter(Boolean).join(" ");
  return { phone, words };
}
const RESPONSIBILITY: Readonly<Record<string, string>> = { Y: "parental responsibility", N: "no parental responsibility", "not known": "parental responsibility not known" };
/** `Mother, parental responsibility`. */
export const guardianWords = (relationship: string, responsibility: string): string => [relationship, RESPONSIBILITY[responsibility]].filter(Boolean).join(", ");

export const LOOKED_WORDS: Readonly<Record<string, string>> = {
  "children.childPage": "opened this page", "children.printChild": "printed it", "children.exportChild": "took a copy of it", "children.childrenAtSchool": "saw the list of children", "children.printClassList": "printed the class list",
  "identification.reviewPage": "opened the review", "identification.printReview": "printed the review", "identification.reviewQueue": "saw the queue of reviews", "identification.flagsList": "saw the list of flags",
  "cases.approaches": "saw the list of families to ask", "cases.approachPage": "opened the asking of the family", "cases.caseload": "saw the list of cases", "cases.printCaseload": "printed the list of cases", "cases.withoutOffer": "saw who waits for an offer of help", "cases.casePage": "opened the case",
  "plans.planPage": "opened the plan", "plans.printPlan": "printed the plan", "plans.reviewPage": "opened the plan’s review", "plans.linksOf": "opened the family’s links", "plans.familyPage": "the family opened their own page",
  "commissioning.requestsOfCase": "opened the services", "commissioning.requestForm": "began a request to a service", "commissioning.readOwnRequest": "the provider opened what they were asked",
  "outcomes.ofCase": "looked at what changed", "visibility.notShowingUp": "saw who is not showing up",
  "identification.concernsToAnswer": "saw the concerns to answer", "identification.concernToAnswer": "opened a concern",
};
export const lookedWords = (what: string, on: Day, time: string, purpose = ""): string => `${[LOOKED_WORDS[what] ?? "read a part of it", purpose].filter(Boolean).join(" ")}, ${shortDay(on)}, ${time}`;

export const SHUT_OUT_SENTENCES = {
  "already-kept-out": "This person is already kept from this child’s record.",
  "does-not-work-here": "This person holds no role at this school, so there is nothing to keep them from.",
  "not-found": "This child is not on a roll that you can see.",
  "not-allowed": "Only the safeguarding lead keeps somebody else from a child’s record. You can keep yourself from it.",
} as const;
export const END_SHUT_OUT_SENTENCES = {
  "already-ended": "This has already ended.", "not-found": "There is nothing here to end.",
  "not-allowed": "Another safeguarding lead of this school ends this: nobody lets themselves back in.",
} as const;

type Headed = { readonly yearGroup: string; readonly className: string | null; readonly schoolName: string; readonly leftOn: Day | null; readonly detail: { readonly bornOn: Day } | null };
/** The sentence under a child's name. */
export function leadOfChild({ yearGroup, className, schoolName, leftOn, detail }: Headed, today: Day): string {
  const age = detail ? `, ${ageOn(detail.bornOn, today)} years old` : "";
  return `${placeInSchool({ yearGroup, className })}${age}, ${schoolName}.${leftOn && leftOn <= today ? ` Left on ${longDay(leftOn)}.` : ""}`;
}
type Around = { readonly guardians: readonly { readonly name: string; readonly language: string | null }[]; readonly classStaff: readonly { readonly name: string }[] };
/** The line of facts: whose move it is comes first. */
export function factsOfChild({ guardians, classStaff }: Around, reviewDue: Day | null): readonly { readonly term: string; readonly is: string }[] {
  const languages = [...new Set(guardians.flatMap(({ language }) => language ?? []))];
  return [
    { term: "Waiting for", is: reviewDue ? `a decision by the safeguarding lead and SENCO, by ${longDay(reviewDue)}` : "nobody; no review is open" },
    { term: "Form or class teacher", is: classStaff.length > 0 ? classStaff.map(({ name }) => name).join(", ") : "not recorded" },
    { term: "At home they speak", is: languages.length > 0 ? languages.join(" and ") : "not recorded" },
  ];
}
