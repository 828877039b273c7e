// Who may do what, and why. Knows no room: it decides on the shape of what it is shown. Conditions are data, tried in order.
import type { Role, System } from "./vocabulary";
import type { Viewer } from "./viewer";

type Nothing = object;
type AtSchool = { readonly schoolId: string };
/** `restricted`: only the safeguarding lead may know that there is anything. */
type OfChild = { readonly schoolId: string; readonly childId: string };
type OfFlags = OfChild & { readonly restricted: boolean };
type OfImport = { readonly schoolId: string; readonly audience: string };
type OfPerson = { readonly personId: string };

/** Capability → what must be known to decide it. */
export type Subjects = {
  "area:read": Nothing; "account:own": OfPerson;
  "school:manage": Nothing; "people:manage": Nothing; "programme:manage": Nothing;
  "import:send": OfImport; "import:read": OfImport; "facts:land": AtSchool;
  "child:find": AtSchool; "child:read": OfChild; "roll:read": AtSchool; "involvement:read": OfChild;
  "flags:raise": AtSchool; "flags:list": AtSchool; "identify:named": AtSchool; "identify:candidates": AtSchool; "identify:counts": Nothing;
  "review:list": AtSchool; "review:read": OfFlags; "review:decide": OfFlags; "review:close-as-lead": OfFlags;
  "concern:raise": OfChild; "concern:read-own": OfPerson; "concern:answer": OfChild;
  "safeguarding:raise": AtSchool; "safeguarding:receipt": OfPerson; "safeguarding:list": AtSchool; "safeguarding:read": AtSchool;
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

export const conditions: { readonly [C in Capability]: readonly Condition<Subjects[C]>[] } = {
  "area:read": [holds("You work in this area.", ...anyStaff, "early-help-manager", "programme-manager", "administrator")],
  "account:own": [oneself],
  "school:manage": [holds("You are an administrator of this area.", "administrator")],
  "people:manage": [holds("You are an administrator of this area.", "administrator")],
  "programme:manage": [holds("You are an administrator of this area.", "administrator"), holds("You are a programme manager of this area.", "programme-manager")],
  "import:send": [theirOffice],
  "import:read": [theirOffice],
  "facts:land": [at("A file that a person sent and Seen checked.", "imports")],
  "child:find": [worksHere],
  "child:read": [lead, senco],
  "roll:read": [at("You keep this school's roll.", "data-manager"), lead, senco],
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
  "concern:raise": [worksHere],
  "concern:read-own": [oneself],
  "concern:answer": [lead, senco],
  "safeguarding:raise": [worksHere, holds("You work in this area.", "early-help-manager", "programme-manager", "administrator")],
  "safeguarding:receipt": [oneself],
  "safeguarding:list": [at("You are a safeguarding lead at this school.", "safeguarding-lead")],
  "safeguarding:read": [at("You are a safeguarding lead at this school.", "safeguarding-lead")],
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
