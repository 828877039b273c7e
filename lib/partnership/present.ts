import { ROLE_WORDS, type Role } from "../access/vocabulary";
import type { Phase } from "./vocabulary";

export const PHASE_WORDS: Readonly<Record<Phase, string>> = { nursery: "Nursery", primary: "Primary", secondary: "Secondary", special: "Special", "all-through": "All-through" };

const denied = {
  "not-found": "There is no such person, school or programme here. It may have been changed meanwhile: open the list again.",
  "not-allowed": "Your role here does not include this. An administrator of the area can do it.",
} as const;

export type Refusal = "already-there" | "unknown-school" | "unknown-organisation" | "not-oneself" | "already-held" | "already-ended" | "already-disabled" | "not-disabled" | "not-a-lead" | "wrong-password" | "same-password" | "changed-meanwhile";
type Sentences<R extends Refusal> = Readonly<Record<R | keyof typeof denied, string>>;

const UNKNOWN_ORGANISATION = "This organisation is not in Seen yet. Add it first, under Services.";
export const ADD_SCHOOL: Sentences<"already-there"> = { ...denied, "already-there": "A school with this URN is already here. Check the figures, or look for it in the list of schools." };
export const ADD_PERSON: Sentences<"already-there" | "unknown-school" | "unknown-organisation" | "already-held"> = {
  ...denied, "already-there": "Somebody with this e-mail is already here. Find them in the list and grant them the role there.",
  "unknown-school": "One of these schools is not in Seen yet. Add the school first.", "unknown-organisation": UNKNOWN_ORGANISATION, "already-held": "They hold this role there already.",
};
export const GRANT_ROLE: Sentences<"not-oneself" | "unknown-school" | "unknown-organisation" | "already-held"> = {
  ...denied, "not-oneself": "Nobody grants themselves a role. Ask another administrator.",
  "unknown-school": "One of these schools is not in Seen yet. Add the school first.", "unknown-organisation": UNKNOWN_ORGANISATION, "already-held": "They hold this role there already. To change classes or years, end it first.",
};
export const END_GRANT: Sentences<"not-oneself" | "already-ended"> = {
  ...denied, "not-oneself": "Nobody ends a role of their own. Ask another administrator.", "already-ended": "This role has ended already.",
};
export const MARK_LEAD: Sentences<"not-oneself" | "already-ended" | "not-a-lead"> = {
  ...denied, "not-oneself": "Nobody changes a mark of their own, and one of these is yours. Ask another administrator.", "already-ended": "This role has ended.", "not-a-lead": "Only a safeguarding lead can be marked as the one who leads.",
};
export const DISABLE_PERSON: Sentences<"not-oneself" | "already-disabled"> = {
  ...denied, "not-oneself": "You cannot disable your own account. Ask another administrator.", "already-disabled": "This account is disabled already.",
};
export const ENABLE_PERSON: Sentences<"not-disabled"> = { ...denied, "not-disabled": "This account is not disabled." };
export const NEW_PASSWORD: Sentences<"not-oneself"> = { ...denied, "not-oneself": "To change your own password, open your account." };
export const OWN_PASSWORD: Sentences<"wrong-password" | "same-password"> = {
  ...denied, "not-found": "You hold no role here at the moment, so there is nothing to sign in to. Ask an administrator.",
  "wrong-password": "The password you have now is not right. Nothing was changed.", "same-password": "The new password is the one you have now. Choose another.",
};
export const UPDATE_AREA: Sentences<never> = denied;
export const CHANGE_PROGRAMME: Sentences<"changed-meanwhile"> = {
  ...denied, "not-allowed": "The programme manager changes the years and the places.",
  "changed-meanwhile": "Somebody else changed this programme while the page was open. What you entered is still here: compare it with the programme’s page, then save it again.",
};
export const CHANGE_SCHOOL: Sentences<never> = denied;
export const ADD_PROGRAMME: Sentences<"already-there" | "unknown-school"> = {
  ...denied, "already-there": "A programme of this name is already here. Give this one another name.", "unknown-school": "One of these schools is not in Seen yet. Add the school first.",
};

export const ORGANISATION: Sentences<"already-there"> = {
  "not-found": "There is no such organisation here. It may have been changed meanwhile: open the list again.",
  "not-allowed": "Your role here does not include this. An administrator or a programme manager of the area can do it.",
  "already-there": "An organisation of this name is already here. Look for it in the list.",
};

type Held = { readonly role: string; readonly className?: string | null; readonly yearGroups?: readonly string[]; readonly isLead?: boolean };

const roleOf = ({ role, isLead }: Held) => role === "safeguarding-lead" ? `safeguarding lead (${isLead ? "the lead" : "deputy"})` : ROLE_WORDS[role as Role] ?? role;

/** `teacher, class 7A`, `pastoral lead, years 7 and 8`: a grant without its school. */
export function grantWords(grant: Held): string {
  const years = grant.yearGroups ?? [];
  const reach = grant.className ? `class ${grant.className}` : years.length === 0 ? "" : `${years.length === 1 ? "year" : "years"} ${listWords(years)}`;
  return [roleOf(grant), reach].filter(Boolean).join(", ");
}

/** Where it holds: the organisation, the school, or the whole area. */
export const reachWords = ({ organisationName, schoolName }: { readonly organisationName?: string | null; readonly schoolName: string | null }): string => organisationName ?? schoolName ?? "the whole area";

/** `a`, `a and b`, `a, b and c`. */
export const listWords = (words: readonly string[]): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

/** First letter large, for the head of a line. */
export const headed = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `Year 7`, `Reception`, `Nursery 1`. */
export const yearGroupWords = (year: string): string => (year === "R" ? "Reception" : year.startsWith("N") ? `Nursery ${year.slice(1)}` : `Year ${year}`);
