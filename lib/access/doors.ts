// What each command and query is asked in each situation of the scenario list: the row that makes it part of the list. One without a row fails.
import type { Situation } from "./scenarios";
import type { Viewer } from "./viewer";
import { EVERYBODY, idOf, type Where, type Who, WORLD } from "./world";

/** `at`: the place the situation speaks of; "absent" is a place that is nowhere. */
export type Asked = { readonly viewer: Viewer; readonly situation: Situation | "absent"; readonly at: Where };
/** The input, or null where a situation cannot be asked for at this door: it takes no id of that kind. */
type Door = (asked: Asked) => Readonly<Record<string, unknown>> | null;

const ABSENT: Where = { place: "otherArea", n: 900, areaId: idOf("area", 900), schoolId: idOf("school", 900), childId: idOf("child", 900), bareId: idOf("child", 901), unbornId: idOf("child", 902), personId: idOf("person", 900), programmeId: idOf("programme", 900), importId: idOf("import", 900) };
const PLACE: Readonly<Record<Situation | "absent", Where>> = { own: WORLD.here, sameSchool: WORLD.here, otherSchool: WORLD.otherSchool, otherArea: WORLD.otherArea, shutOut: WORLD.shutOut, absent: ABSENT };
export const asked = (viewer: Viewer, situation: Situation | "absent"): Asked => ({ viewer, situation, at: PLACE[situation] });

/** Rows of their own that a person raised at their school: world.rows.ts counts them so. */
const ownRow = (viewer: Viewer) => idOf("row", 200 + EVERYBODY.indexOf(viewer.role as Who) * 10);
const isOwn = ({ situation }: Asked) => situation === "own";
const rowOf = ({ at }: Asked) => idOf("row", at.n);
const mineOrTheirs = (given: Asked) => (isOwn(given) ? ownRow(given.viewer) : rowOf(given));

const nothing: Door = (given) => (isOwn(given) ? {} : null);
const school: Door = ({ at }) => ({ schoolId: at.schoolId });
const child: Door = ({ at }) => ({ schoolId: at.schoolId, childId: at.childId });
const person: Door = ({ at }) => ({ personId: at.personId });
const grant: Door = ({ at }) => ({ grantId: idOf("grant", at.n) });
/** At "sameSchool" the review that only the safeguarding lead may know of. */
const review: Door = (given) => ({ reviewId: given.situation === "sameSchool" ? idOf("row", 11) : rowOf(given) });
/** Seen itself raised nothing. */
const entry: Door = (given) => (isOwn(given) && given.viewer.schoolIds.length > 0 && given.viewer.shutOut.length === 0 ? null : { entryId: mineOrTheirs(given) });
const concern: Door = (given) => ({ concernId: mineOrTheirs(given) });
const keeping = (given: Asked) => ({ personId: isOwn(given) ? given.viewer.id : given.at.personId });
const programmeAt: Door = ({ situation, at }) => (situation === "own" || situation === "otherArea" ? { programme: `Programme ${at.n}`, asAt: "2027-03-12" } : null);

/** Which of the two offices' files: the viewer's own, or at "sameSchool" the other's. */
const lead = (given: Asked) => (given.viewer.role === "safeguarding-lead") !== (given.situation === "sameSchool");
const file: Door = (given) => ({ importId: idOf("import", given.at.n * 10 + (lead(given) ? 1 : 0)) });
const with_ = (door: Door, more: Readonly<Record<string, unknown>>): Door => (given) => { const input = door(given); return input && { ...input, ...more }; };
const schools: Door = ({ at }) => ({ schoolIds: [at.schoolId] });
const names = (given: Asked) => `${given.viewer.role}.${given.situation}`;

export const DOORS: Readonly<Record<string, Door>> = {
  "children.findChildren": with_(school, { asked: "Sur" }),
  "children.childNamed": child,
  "children.childrenAtSchool": school,
  "children.childPage": child,
  "children.printChild": child,
  "children.exportChild": child,
  "children.staffToKeepOut": child,
  "children.shutOut": (given) => ({ ...child(given), ...keeping(given), reason: "A cousin" }),
  "children.endShutOut": (given) => ({ shutOutId: mineOrTheirs(given) }),
  "identification.noticedOfChild": child,
  "identification.raiseConcern": with_(child, { about: "saw", words: "Quiet this week", unsafe: "no" }),
  "identification.answerConcern": with_(concern, { answer: "received" }),
  "identification.concernToAnswer": concern,
  "identification.concernsToAnswer": school,
  "identification.myConcerns": nothing,
  "identification.publishRules": ({ at }) => ({ programmeId: at.programmeId }),
  "identification.ruleSetPage": ({ at }) => ({ programmeId: at.programmeId }),
  "identification.reviewQueue": school,
  "identification.flagsList": school,
  "identification.reviewPage": review,
  "identification.decideReview": with_(review, { version: 1, reason: "Not needed now", end: "not-needed" }),
  "identification.identifyNamed": programmeAt,
  "identification.identifyCandidates": programmeAt,
  "identification.identifyCounts": programmeAt,
  "imports.listOffices": nothing,
  "imports.listImports": (given) => ({ schoolId: given.at.schoolId, audience: lead(given) ? "safeguarding-lead" : "data-manager" }),
  "imports.openImport": file,
  "imports.downloadRejected": file,
  "imports.sendFile": (given) => ({ schoolId: given.at.schoolId, file: new File(["UPN"], "roll.csv"), kind: lead(given) ? "involvement" : "roll" }),
  "imports.acceptImport": with_(file, { version: 1 }),
  "imports.tryImportAgain": with_(file, { version: 1 }),
  "imports.throwAway": with_(file, { version: 1 }),
  "partnership.readArea": nothing,
  "partnership.listSchools": nothing,
  "partnership.readSchool": school,
  "partnership.listPeople": nothing,
  "partnership.readPerson": person,
  "partnership.listProgrammes": nothing,
  "partnership.readSetUp": nothing,
  "partnership.newSafeguardingLeads": school,
  "partnership.addSchool": with_(nothing, { urn: "654321", name: "A new school", phase: "primary" }),
  "partnership.addPerson": (given) => ({ email: `new.${names(given)}@area.test`, name: "A new person", role: "staff", ...schools(given) }),
  "partnership.grantRole": (given) => ({ ...person(given), role: "staff", ...schools(given) }),
  "partnership.endGrant": grant,
  "partnership.markLead": grant,
  "partnership.disablePerson": person,
  "partnership.enablePerson": person,
  "partnership.newOneTimePassword": person,
  "partnership.changeOwnPassword": with_(nothing, { currentPassword: "not the one I have", newPassword: "four quiet words here", newPasswordAgain: "four quiet words here" }),
  "partnership.updateArea": with_(nothing, { frontDoorName: "the front door" }),
  "partnership.addProgramme": (given) => ({ name: `A programme of ${names(given)}`, places: 5, ...schools(given) }),
  "safeguarding.door": nothing,
  "safeguarding.childAtDoor": child,
  "safeguarding.myReceipts": nothing,
  "safeguarding.receipt": entry,
  "safeguarding.entries": school,
  "safeguarding.entry": entry,
  "safeguarding.raiseWorry": with_(school, { childName: "A child", words: "I am worried" }),
  "safeguarding.findChild": with_(school, { name: "Sur" }),
  "safeguarding.readEntry": entry,
  "safeguarding.recordEntry": with_(entry, { version: 1, recordedAs: "Our own record 12" }),
  "safeguarding.closeEntry": with_(entry, { version: 1, outcome: "Spoken with" }),
  "safeguarding.passToSafeguarding": with_(review, { version: 1, words: "For the lead" }),
  "safeguarding.closeAsLead": with_(review, { version: 1, words: "For the lead" }),
};
