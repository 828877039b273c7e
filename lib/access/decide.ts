// Who may do what, and why. Knows no room: it decides on the shape of what it is shown. Conditions are data, tried in order.
import type { Role, System } from "./vocabulary";
import type { Viewer } from "./viewer";

type Nothing = object;
type AtSchool = { readonly schoolId: string };
/** `restricted`: only the safeguarding lead may know that there is anything. */
type OfChild = { readonly schoolId: string; readonly childId: string };
type OfClass = AtSchool & { readonly className: string };
type OfFlags = OfChild & { readonly restricted: boolean };
type OfImport = { readonly schoolId: string; readonly audience: string };
type OfPerson = { readonly personId: string };
type OfCase = OfChild & { readonly caseId: string };
type OfOrganisation = { readonly organisationId: string };
/** A service asked for a child: both the case it serves and the organisation that was asked. */
type OfRequest = OfCase & OfOrganisation;

/** Capability → what must be known to decide it. */
export type Subjects = {
  "area:read": Nothing; "account:own": OfPerson; "calendar:read": AtSchool; "calendar:keep": AtSchool;
  "school:manage": Nothing; "people:manage": Nothing; "programme:manage": Nothing; "rules:publish": Nothing;
  "import:send": OfImport; "import:read": OfImport; "source:keep": AtSchool; "facts:land": AtSchool; "hold:accept": AtSchool;
  "child:find": AtSchool; "class:list": OfClass; "class:answer": OfClass & OfChild; "class:totals": AtSchool; "class:set-round": AtSchool; "questions:publish": Nothing; "child:read": OfChild; "roll:read": AtSchool; "match:answer": AtSchool; "involvement:read": OfChild;
  "flags:raise": AtSchool; "flags:list": AtSchool; "identify:named": AtSchool; "identify:candidates": AtSchool; "identify:counts": Nothing;
  "review:list": AtSchool; "review:read": OfFlags; "review:decide": OfFlags; "review:close-as-lead": OfFlags;
  "meeting:lead": AtSchool; "meeting-task:own": AtSchool; "meeting-task:finish": OfChild & OfPerson;
  "insight:declare": OfChild; "concern:raise": OfChild; "concern:read-own": OfPerson; "concern:answer": OfChild;
  "safeguarding:raise": AtSchool; "safeguarding:receipt": OfPerson; "safeguarding:list": AtSchool; "safeguarding:read": AtSchool;
  "approach:list": AtSchool; "approach:work": OfFlags;
  "case:list": AtSchool; "case:read": OfCase; "case:work": OfCase; "case:sign-off": OfCase;
  "plan:read": OfCase; "plan:write": OfCase; "family-link:manage": OfCase; "family:read": OfCase; "family:say": OfCase;
  "organisation:manage": Nothing; "service:list": Nothing; "service:manage": Nothing; "pot:read": Nothing; "pot:manage": Nothing;
  "request:make": OfCase; "request:read": OfRequest; "request:end": OfRequest; "request:answer": OfRequest; "requests:own": OfOrganisation; "register:keep": OfOrganisation;
  "baseline:freeze": OfCase; "outcomes:count": Nothing; "rules:count": Nothing; "outcomes:school": AtSchool; "outcomes:area": Nothing; "visibility:named": AtSchool;
  "shut-out:add": OfChild & OfPerson; "shut-out:end": OfChild & OfPerson;
};
export type Capability = keyof Subjects;
export type Decision = { readonly yes: true; readonly because: string } | { readonly yes: false; readonly because: string };
type Condition<S> = (viewer: Viewer, subject: S) => string | false;

const is = (viewer: Viewer, ...roles: readonly (Role | System)[]) => roles.includes(viewer.role);
const here = (viewer: Viewer, subject: AtSchool) => viewer.schoolIds.includes(subject.schoolId);
const holds = (because: string, ...roles: readonly (Role | System)[]): Condition<Nothing> => (viewer) => is(viewer, ...roles) && because;
const at = (because: string, ...roles: readonly (Role | System)[]): Condition<AtSchool> => (viewer, subject) => is(viewer, ...roles) && here(viewer, subject) && because;
const oneself: Condition<OfPerson> = (viewer, { personId }) => personId === viewer.id && "It is your own.";

const lead = at("You are a safeguarding lead at this child's school.", "safeguarding-lead");
const senco = at("You are the SENCO at this child's school.", "senco");
const anyStaff = ["link-worker", "teacher", "staff", "safeguarding-lead", "senco", "pastoral-lead", "school-lead", "data-manager"] as const;
const worksHere = at("You work at this school.", ...anyStaff);
const unlessRestricted = (condition: Condition<AtSchool>): Condition<OfFlags> => (viewer, subject) => !subject.restricted && condition(viewer, subject);
const theirOffice: Condition<OfImport> = (viewer, subject) => viewer.role === subject.audience && here(viewer, subject)
  && is(viewer, "data-manager", "safeguarding-lead") && "This file was sent in your role at this school.";

const ownClass: Condition<OfClass> = (viewer, subject) => is(viewer, "teacher") && here(viewer, subject) && viewer.className === subject.className && "This is your class.";
const linkWorkerHere = at("You are a link worker at this school.", "link-worker");
const ownChild: Condition<OfChild> = (viewer, subject) => is(viewer, "link-worker") && here(viewer, subject) && viewer.childIds.includes(subject.childId) && "You are this child's link worker.";
const ownCase: Condition<OfCase> = (viewer, subject) => is(viewer, "link-worker") && here(viewer, subject) && viewer.caseIds.includes(subject.caseId) && "You are this child's link worker.";
const yearsCase: Condition<OfCase> = (viewer, subject) => is(viewer, "pastoral-lead") && here(viewer, subject) && viewer.caseIds.includes(subject.caseId) && "You lead on this child's year.";
const familyCase: Condition<OfCase> = (viewer, { caseId }) => is(viewer, "family") && viewer.caseIds.includes(caseId) && "This plan is yours.";
const ownOrganisation: Condition<OfOrganisation> = (viewer, { organisationId }) => is(viewer, "provider") && viewer.organisationId === organisationId && "Your organisation was asked.";

export const conditions: { readonly [C in Capability]: readonly Condition<Subjects[C]>[] } = {
  "area:read": [holds("You work in this area.", ...anyStaff, "early-help-manager", "programme-manager", "administrator")],
  "account:own": [oneself],
  "calendar:read": [worksHere],
  "calendar:keep": [at("You keep this school's roll.", "data-manager")],
  "school:manage": [holds("You are an administrator of this area.", "administrator")],
  "people:manage": [holds("You are an administrator of this area.", "administrator")],
  "programme:manage": [holds("You are an administrator of this area.", "administrator"), holds("You are a programme manager of this area.", "programme-manager")],
  "rules:publish": [holds("You are a programme manager of this area.", "programme-manager")],
  "import:send": [theirOffice],
  "import:read": [theirOffice],
  "source:keep": [at("You keep this school's roll.", "data-manager")],
  "facts:land": [at("A file that a person sent and Seen checked.", "imports")],
  "hold:accept": [lead, senco],
  "child:find": [worksHere],
  "class:list": [lead, senco, ownClass],
  "class:answer": [lead, senco, ownClass],
  "class:totals": [lead, senco, at("You lead this school.", "school-lead")],
  "class:set-round": [lead, senco],
  "questions:publish": [holds("You are an administrator of this area.", "administrator"), holds("You are a programme manager of this area.", "programme-manager")],
  "child:read": [lead, senco, ownChild],
  "roll:read": [at("You keep this school's roll.", "data-manager"), lead, senco],
  "match:answer": [at("You keep this school's roll.", "data-manager")],
  "involvement:read": [lead],
  "flags:raise": [at("The rules a programme published.", "identification")],
  "flags:list": [lead, senco, at("You are a link worker at this school.", "link-worker"), at("You lead on these children's years.", "pastoral-lead")],
  "identify:named": [lead, senco],
  "identify:candidates": [at("You are a link worker at this school.", "link-worker")],
  "identify:counts": [holds("You manage this area's programmes.", "programme-manager")],
  "review:list": [lead, senco],
  "review:read": [lead, unlessRestricted(senco)],
  "review:decide": [lead, unlessRestricted(senco)],
  "review:close-as-lead": [lead],
  "meeting:lead": [lead, senco],
  "meeting-task:own": [worksHere],
  "meeting-task:finish": [lead, senco, (viewer, subject) => worksHere(viewer, subject) && oneself(viewer, subject)],
  "insight:declare": [lead, senco],
  "concern:raise": [worksHere],
  "concern:read-own": [oneself],
  "concern:answer": [lead, senco],
  "safeguarding:raise": [worksHere, holds("You work in this area.", "early-help-manager", "programme-manager", "administrator")],
  "safeguarding:receipt": [oneself],
  "safeguarding:list": [at("You are a safeguarding lead at this school.", "safeguarding-lead")],
  "safeguarding:read": [at("You are a safeguarding lead at this school.", "safeguarding-lead")],
  "approach:list": [lead, senco, linkWorkerHere],
  "approach:work": [lead, unlessRestricted(senco), unlessRestricted(linkWorkerHere), ownChild],
  "case:list": [lead, senco, linkWorkerHere],
  "case:read": [lead, senco, ownCase],
  "case:work": [lead, senco, ownCase],
  "case:sign-off": [lead],
  "plan:read": [lead, senco, ownCase, yearsCase],
  "plan:write": [lead, senco, ownCase],
  "family-link:manage": [lead, senco, ownCase],
  "family:read": [familyCase],
  "family:say": [familyCase],
  "organisation:manage": [holds("You are an administrator of this area.", "administrator"), holds("You are a programme manager of this area.", "programme-manager")],
  "service:list": [holds("You work in this area.", "link-worker", "safeguarding-lead", "senco", "pastoral-lead", "school-lead", "programme-manager", "early-help-manager", "administrator")],
  "service:manage": [holds("You are a programme manager of this area.", "programme-manager")],
  "pot:read": [holds("You commission for children at this school.", "link-worker", "safeguarding-lead", "senco"), holds("You lead this school.", "school-lead"), holds("You are a programme manager of this area.", "programme-manager")],
  "pot:manage": [holds("You are a programme manager of this area.", "programme-manager")],
  "request:make": [lead, senco, ownCase],
  "request:read": [lead, senco, ownCase, ownOrganisation],
  "request:end": [lead, senco, ownCase],
  "request:answer": [ownOrganisation],
  "requests:own": [ownOrganisation],
  "register:keep": [ownOrganisation],
  "baseline:freeze": [at("Seen counts what changed.", "outcomes")],
  "rules:count": [holds("The rules a programme published.", "identification")],
  "outcomes:count": [holds("Seen counts what changed.", "outcomes")],
  "outcomes:school": [at("You lead this school.", "school-lead"), lead, senco],
  "outcomes:area": [holds("You manage Early Help in this area.", "early-help-manager"), holds("You are a programme manager of this area.", "programme-manager")],
  "visibility:named": [lead, senco],
  "shut-out:add": [lead, (viewer, subject) => oneself(viewer, subject) && here(viewer, subject) && "You ask to be kept from this child yourself."],
  "shut-out:end": [(viewer, subject) => subject.personId !== viewer.id && lead(viewer, subject)],
};

/** Whether this viewer may, and the reason in one sentence. Being shut out of a child comes before every yes. */
export function decide<C extends Capability>(viewer: Viewer, may: C, subject: Subjects[C]): Decision {
  if ("childId" in subject && viewer.shutOut.includes(subject.childId as string)) return { yes: false, because: "You are kept from this child's record." };
  for (const condition of conditions[may]) {
    const because = condition(viewer, subject);
    if (because) return { yes: true, because };
  }
  return { yes: false, because: "Your role here does not include this." };
}
