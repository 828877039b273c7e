// What each command and query is asked in each situation of the scenario list: the row that makes it part of the list. One without a row fails.
import type { Situation } from "./scenarios";
import type { Viewer } from "./viewer";
import { ASIDE, EVERYBODY, idOf, placeOf, type Where, type Who, viewerOf, WORLD } from "./world";

/** `at`: the place the situation speaks of; "absent" is a place that is nowhere. */
export type Asked = { readonly viewer: Viewer; readonly situation: Situation | "absent"; readonly at: Where };
/** The input, or null where a situation cannot be asked for at this door: it takes no id of that kind. */
type Door = (asked: Asked) => Readonly<Record<string, unknown>> | null;

const ABSENT = placeOf("otherArea", 900, 900, 900);
const PLACE: Readonly<Record<Situation | "absent", Where>> = { own: WORLD.here, sameSchool: WORLD.sameSchool, otherSchool: WORLD.otherSchool, otherArea: WORLD.otherArea, shutOut: WORLD.shutOut, absent: ABSENT };
export const asked = (viewer: Viewer, situation: Situation | "absent"): Asked => ({ viewer, situation, at: PLACE[situation] });

/** Rows of their own that a person raised at their school: world.rows.ts counts them so. */
const ownRow = (viewer: Viewer) => idOf("row", 200 + EVERYBODY.indexOf(viewer.role as Who) * 10);
const isOwn = ({ situation }: Asked) => situation === "own";
const rowOf = ({ at }: Asked) => idOf("row", at.n);
const mineOrTheirs = (given: Asked) => (isOwn(given) ? ownRow(given.viewer) : rowOf(given));

const nothing: Door = (given) => (isOwn(given) ? {} : null);
const school: Door = ({ at }) => ({ schoolId: at.schoolId });
const child: Door = ({ at }) => ({ schoolId: at.schoolId, childId: at.childId });
/** The class of the child who lies there. */
const ofClass: Door = ({ at, situation }) => ({ schoolId: at.schoolId, className: situation === "own" ? "9A" : "7A" });
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
/** At "sameSchool" the approach, to a child of somebody else's caseload, that only the safeguarding lead may know of; else one that nobody has answered. */
const approach: Door = ({ situation, at }) => ({ approachId: idOf("row", at.n + (situation === "sameSchool" ? 10 : ASIDE.asking)), version: 1 });
const ofCase: Door = ({ at }) => ({ caseId: at.caseId });
const agreedPlan: Door = ({ at }) => ({ planId: at.planId });
const draft: Door = ({ at }) => ({ planId: idOf("plan", at.n + ASIDE.second) });
/** A row of their case's agreed plan, or of its draft. */
const ofAgreed = (key: string): Door => (given) => ({ [key]: rowOf(given) });
const ofDraft = (key: string): Door => ({ at }) => ({ [key]: idOf("row", at.n + ASIDE.second) });
const request: Door = ({ at }) => ({ requestId: at.requestId });
const accepted = (at: Where) => idOf("request", at.n + ASIDE.second);
const organisation: Door = ({ at }) => ({ organisationId: at.organisationId });
const ofRow = (key: string): Door => (given) => ({ [key]: rowOf(given) });
const with_ = (door: Door, more: Readonly<Record<string, unknown>>): Door => (given) => { const input = door(given); return input && { ...input, ...more }; };
const schools: Door = ({ at }) => ({ schoolIds: [at.schoolId] });
const names = (given: Asked) => `${given.viewer.role}.${given.situation}`;

export const DOORS: Readonly<Record<string, Door>> = {
  "children.findChildren": with_(school, { asked: "Sur" }),
  "children.childNamed": child,
  "children.childrenAtSchool": school,
  "children.childPage": child,
  "children.printChild": with_(child, { purpose: "review" }),
  "children.exportChild": child,
  "identification.whatCameOfMine": school,
  "identification.whatCameOfAll": school,
  "signals.classReview": ofClass,
  "signals.classReviewProgress": ofClass,
  "signals.classReviewTotals": school,
  "signals.classReviewRounds": school,
  "signals.questionsPage": nothing,
  "signals.answerForChild": with_(child, { nothing: "yes" }),
  "signals.skipChild": with_(child, { reason: "absent" }),
  "signals.setRound": with_(school, { season: "spring", schoolYear: "2027", opensOn: "2028-03-06", closesOn: "2028-03-24" }),
  "signals.publishQuestions": with_(nothing, { why: "Our teachers asked", after: "6", strength: "Something good about *", seen: "Seen lately", flourishing: "", engagement: "", "place.left-out": "1", "words.left-out": "Left out", "place.often-unwell": "2", "words.often-unwell": "Often unwell", "place.quieter-than-usual": "3", "words.quieter-than-usual": "Quiet" }),
  "children.classList": ofClass,
  "children.printClassList": with_(ofClass, { purpose: "class-review" }),
  "children.staffToKeepOut": child,
  "children.openMatches": school,
  "children.answerMatch": (given) => ({ matchId: rowOf(given), answer: "one-child" }),
  "children.shutOut": (given) => ({ ...child(given), ...keeping(given), reason: "A cousin" }),
  "children.endShutOut": (given) => ({ shutOutId: mineOrTheirs(given) }),
  "identification.noticedOfChild": child,
  "identification.raiseConcern": with_(child, { about: "saw", words: "Quiet this week", unsafe: "no" }),
  "identification.answerConcern": with_(concern, { answer: "received" }),
  "identification.concernToAnswer": concern,
  "identification.concernsToAnswer": school,
  "identification.myConcerns": nothing,
  "identification.publishRules": ({ at }) => ({ programmeId: at.programmeId }),
  "identification.proposalPage": (given) => ({ programmeId: given.at.programmeId, proposalId: rowOf(given) }),
  "identification.versionPage": ({ at }) => ({ programmeId: at.programmeId, version: at.n }),
  "identification.proposeRules": ({ at }) => ({ programmeId: at.programmeId }),
  "identification.askPreview": (given) => ({ proposalId: rowOf(given) }),
  "identification.previewCounts": (given) => ({ proposalId: rowOf(given) }),
  "identification.proposedHere": school,
  "identification.previewNamed": (given) => ({ proposalId: rowOf(given), schoolId: given.at.schoolId }),
  "identification.changeProposal": (given) => ({ proposalId: rowOf(given), version: 1 }),
  "identification.publishProposal": (given) => ({ proposalId: rowOf(given), version: 1, inForce: 5 }),
  "identification.withdrawProposal": (given) => ({ proposalId: rowOf(given), version: 1 }),
  "identification.ruleSetPage": ({ at }) => ({ programmeId: at.programmeId }),
  "identification.rulesAppliedIn": ({ at }) => ({ programmeId: at.programmeId }),
  "identification.rulesAppliedAt": school,
  "identification.reviewQueue": school,
  "identification.flagsList": school,
  "identification.releaseRuleCounts": nothing,
  "identification.rulesAtSchool": school,
  "identification.rulesDecidedHere": school,
  "identification.rulesInArea": nothing,
  "identification.setListLength": with_(school, { atOnce: 12, why: "Two of us, twenty minutes each" }),
  "identification.seeSaid": with_(school, { said: ["nobody nothing"] }),
  "identification.reviewPage": review,
  "identification.printReview": with_(review, { purpose: "review" }),
  "identification.decideReview": with_(review, { version: 1, reason: "Mornings are hard", end: "support-now", supportBy: "link-worker", tell: "acting", tellWho: "The link worker" }),
  "identification.meetings": school,
  "identification.meetingPage": ofRow("meetingId"),
  "identification.recap": ofRow("meetingId"),
  "identification.printRecap": with_(ofRow("meetingId"), { purpose: "cohort-meeting" }),
  "identification.myMeetingTasks": school,
  "identification.openMeeting": with_(school, { people: [], guests: "" }),
  "identification.sayWhoIsHere": with_(ofRow("meetingId"), { version: 1, people: [], guests: "" }),
  "identification.bringIn": ofRow("meetingId"),
  "identification.addChild": (given) => ({ meetingId: rowOf(given), childId: given.at.bareId, because: "She comes in alone" }),
  "identification.parkChild": with_(ofRow("itemId"), { version: 1, words: "How are mornings?" }),
  "identification.addMeetingTask": (given) => ({ itemId: rowOf(given), what: "Ring Mum", dueOn: "2027-03-20", ownerId: viewerOf("link-worker").id }),
  "identification.finishMeetingTask": (given) => ({ taskId: mineOrTheirs(given) }),
  "identification.endMeeting": with_(ofRow("meetingId"), { version: 1 }),
  "identification.identifyNamed": programmeAt,
  "identification.identifyCandidates": programmeAt,
  "identification.identifyCounts": programmeAt,
  "imports.listOffices": nothing,
  "imports.listImports": (given) => ({ schoolId: given.at.schoolId, audience: lead(given) ? "safeguarding-lead" : "data-manager" }),
  "imports.openImport": file,
  "imports.listLines": file,
  "imports.downloadRejected": file,
  "imports.sendFile": (given) => ({ schoolId: given.at.schoolId, file: { importId: crypto.randomUUID(), name: "roll.csv", bytes: 3, hash: "0".repeat(64) }, kind: lead(given) ? "involvement" : "roll" }),
  "imports.listHolds": school,
  "imports.undoImport": with_(file, { version: 1 }),
  "imports.acceptHold": ({ at }) => ({ importId: at.importId, version: 1 }),
  "imports.acceptImport": with_(file, { version: 1 }),
  "imports.tryImportAgain": with_(file, { version: 1 }),
  "imports.sayColumns": (given) => ({ ...file(given), version: 1, what: lead(given) ? "involvement" : "suspensions", "column-upn": "a", "column-from": "b", "column-kind": "c", "column-sessions": "c" }),
  "imports.forgetHeading": (given) => ({ ...file(given), heading: `heading${given.at.n * 10 + (lead(given) ? 1 : 0)}` }),
  "imports.readSheet": with_(file, { version: 1, sheet: "Year 8" }),
  "imports.throwAway": with_(file, { version: 1 }),
  "partnership.readCalendar": school,
  "partnership.readCalendarEntry": ofRow("entryId"),
  "partnership.addDates": with_(school, { kind: "closure", name: "Snow", from: "2027-03-09" }),
  "partnership.changeDates": with_(ofRow("entryId"), { version: 1, kind: "closure", name: "Snow", from: "2027-03-10" }),
  "partnership.removeDates": with_(ofRow("entryId"), { version: 1 }),
  "imports.sourcePage": school,
  "imports.connectSource": with_(school, { address: "https://api.wonde.com/v1.0", theirId: "A1039521228", token: "0123456789abcdef" }),
  "imports.revokeSource": school,
  "imports.trySource": school,
  "imports.fetchNow": school,
  "partnership.readArea": nothing,
  "partnership.listMeasures": nothing,
  "partnership.defineMeasure": with_(nothing, { instrument: "WELL", version: "2", name: "Wellbeing", respondents: "self", source: "A handbook", sourceYear: "2020", licence: "free", subscale1: "total", low1: "0", high1: "10", concern1: "lower", strand1: "emotional", bands1: "low 0–4; high 5–10" }),
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
  "partnership.changeSchool": with_(({ at }) => ({ schoolId: at.schoolId }), { designatedTeacher: "Jo Marsh, 01632 960501" }),
  "partnership.changeProgramme": ({ at }) => ({ programmeId: at.programmeId, version: 1, years: ["7"], places: 6 }),
  "partnership.addProgramme": (given) => ({ name: `A programme of ${names(given)}`, places: 5, ...schools(given) }),
  "signals.registersMissing": school,
  "signals.declareInsight": with_(child, { insight: "house-move", on: "2027-03-01", by: "Their mother" }),
  "safeguarding.door": nothing,
  "safeguarding.childAtDoor": child,
  "safeguarding.myReceipts": nothing,
  "safeguarding.receipt": entry,
  "safeguarding.entries": school,
  "safeguarding.entry": entry,
  "safeguarding.raiseWorry": with_(school, { childName: "A child", words: "I am worried" }),
  "safeguarding.keepPoliceNotice": with_(child, { recordedAs: "Our own record 13", noticedOn: "2027-03-01" }),
  "safeguarding.findChild": with_(school, { name: "Sur" }),
  "safeguarding.readEntry": entry,
  "safeguarding.recordEntry": with_(entry, { version: 1, recordedAs: "Our own record 12" }),
  "safeguarding.closeEntry": with_(entry, { version: 1, outcome: "Spoken with" }),
  "safeguarding.passToSafeguarding": with_(review, { version: 1, words: "For the lead" }),
  "safeguarding.closeAsLead": with_(review, { version: 1, words: "For the lead" }),
  "cases.takeOn": approach,
  "cases.nameAsker": (given) => ({ ...approach(given), personId: viewerOf("link-worker").id }),
  "cases.recordAttempt": with_(approach, { triedOn: "2027-03-11", how: "phone", whom: "other", whomElse: "An aunt", outcome: "no-answer", nextStep: "Ring again", nextOn: "2027-03-15" }),
  "cases.recordAnswer": with_(approach, { answer: "declined", givenOn: "2027-03-11", givenBy: "parental-responsibility", guardian: "other", giverElse: "A mother", tryNext: "Ask again after Easter", tryOn: "2027-04-20" }),
  "cases.recordContact": with_(ofCase, { heldOn: "2027-03-11", how: "phone", withWhom: "family", reached: "yes" }),
  "cases.addTask": (given) => ({ ...ofCase(given), what: "Ring the club", dueOn: "2027-03-20", ownerId: viewerOf("link-worker").id }),
  "cases.finishTask": ofRow("taskId"),
  "cases.askToClose": with_(ofCase, { version: 1, reason: "goals-reached", words: "It goes well", homeAsked: "Asked on Monday" }),
  "cases.keepOpen": with_(ofCase, { version: 1, words: "Not yet" }),
  "cases.signOffClosing": with_(ofCase, { version: 1 }),
  "cases.recordSecondLook": with_(ofCase, { version: 1, found: "still-fine", words: "It goes well" }),
  "cases.handOver": (given) => ({ ...ofCase(given), version: 1, toId: isOwn(given) ? WORLD.sameSchool.personId : viewerOf("link-worker").id, words: "All that matters" }),
  "cases.caseHead": ofCase,
  "cases.casePage": ofCase,
  "cases.caseload": school,
  "cases.printCaseload": with_(school, { purpose: "supervision" }),
  "cases.approaches": school,
  "cases.approachPage": ({ situation, at, ...given }) => { const { approachId } = approach({ situation, at, ...given })!; return { approachId }; },
  "cases.waiting": school,
  "cases.withoutOffer": school,
  "cases.ofChild": child,
  "plans.beginPlan": ofCase,
  "plans.newEdition": agreedPlan,
  "plans.dropDraft": draft,
  "plans.saveWords": with_(draft, { version: 1, goingOn: "Mornings are hard", notAgreed: "" }),
  "plans.addStrength": with_(draft, { what: "Kind", saidBy: "Mum" }),
  "plans.removeStrength": ofDraft("strengthId"),
  "plans.addGoal": with_(draft, { words: "Sleep", rating: 3, ratedBy: "child", ratedOn: "2027-03-12", hope: 7 }),
  "plans.removeGoal": ({ at }) => ({ goalId: idOf("goal", at.n + ASIDE.second) }),
  "plans.addAction": with_(draft, { ownerKind: "family", ownerName: "Mum", what: "Tea at six", byOn: "2027-04-01", planned: 4, goalId: "" }),
  "plans.removeAction": ofDraft("actionId"),
  "plans.recordAgreement": with_(draft, { party: "school", name: "The school", words: "", agreedOn: "2027-03-12", reviewOn: "" }),
  "plans.takeBackYes": ({ at }) => ({ agreementId: idOf("row", at.n + ASIDE.old) }),
  "plans.rateGoal": ({ at }) => ({ goalId: at.goalId, rating: 5, ratedBy: "child", ratedOn: "2027-03-12" }),
  "plans.countAction": with_(ofAgreed("actionId"), { version: 1, happened: 1 }),
  "plans.holdReview": with_(agreedPlan, {
    version: 1, heldOn: "2027-03-12", whoWasThere: "Everybody", childSaid: "", rating1: 5, ratedBy: "child", homeAsked: "asked", home: "Fine", friendsAsked: "asked", friends: "Fine",
    placesOnlineAsked: "asked", placesOnline: "Fine", timesMissingAsked: "not-asked", timesMissing: "No time", words: "", nextOn: "2027-04-20",
  }),
  "plans.makeLink": (given) => ({ ...ofCase(given), guardianId: rowOf(given), parts: ["goals"], untilOn: "2027-07-31" }),
  "plans.endLink": ({ at }) => ({ linkId: at.linkId }),
  "plans.answerNote": with_(ofAgreed("noteId"), { answer: "Thank you" }),
  "plans.writeNote": with_(ofCase, { kind: "add", words: "Thursdays are better" }),
  "plans.planPage": ofCase,
  "plans.printPlan": with_(ofCase, { purpose: "family" }),
  "plans.reviewPage": ofCase,
  "plans.ofCase": ofCase,
  "plans.waiting": school,
  "plans.linksOf": ofCase,
  "plans.familyPage": ofCase,
  "partnership.addOrganisation": (given) => (isOwn(given) ? { name: `An organisation of ${names(given)}`, phone: "01632 960000", email: "" } : null),
  "partnership.changeOrganisation": (given) => ({ ...organisation(given), name: `Changed by ${names(given)}`, phone: "", email: "" }),
  "partnership.listOrganisations": nothing,
  "partnership.readOrganisation": organisation,
  "commissioning.addService": (given) => ({ ...organisation(given), name: `A service of ${names(given)}`, about: "Boxing", strands: ["social"], fromAge: "", toAge: "", place: "The hall", times: "Thursdays", price: "12.50" }),
  "commissioning.changeService": (given) => ({ serviceId: rowOf(given), name: `Changed by ${names(given)}`, about: "Boxing", strands: ["social"], fromAge: "", toAge: "", place: "The hall", times: "Thursdays", price: "20", offered: "yes" }),
  "commissioning.addPot": (given) => ({ name: `A pot of ${names(given)}`, schoolId: given.at.schoolId, amount: "1200", fromOn: "2027-01-01", untilOn: "2027-07-31" }),
  "commissioning.changePot": (given) => ({ potId: rowOf(given), name: `Changed by ${names(given)}`, amount: "1200", untilOn: "2027-12-31" }),
  "commissioning.directory": nothing,
  "commissioning.readService": ofRow("serviceId"),
  "commissioning.pots": nothing,
  "commissioning.readPot": ofRow("potId"),
  "commissioning.makeRequest": (given) => ({
    ...ofCase(given), goalId: given.at.goalId, serviceId: rowOf(given), potId: rowOf(given), sessions: "1", firstSessionOn: "2027-03-15", firstName: "Child", whatHelps: "Quiet", contactRoute: "Ring Mum",
    fullName: "Child Surname", emergencyContact: "Mum", medicalAndAccess: "None told", mayCollect: "Mum", familyAgreed: "yes",
  }),
  "commissioning.withdrawRequest": with_(request, { words: "Not needed any more" }),
  "commissioning.finishRequest": ({ at }) => ({ requestId: accepted(at), words: "It went well" }),
  "commissioning.acceptRequest": request,
  "commissioning.declineRequest": with_(request, { words: "We are full" }),
  "commissioning.keepRegister": (given) => ({ serviceId: rowOf(given), on: "2027-03-08", [`mark.${accepted(given.at)}`]: "here" }),
  "commissioning.requestForm": ofCase,
  "commissioning.requestsOfCase": ofCase,
  "commissioning.ofCase": ofCase,
  "commissioning.sharedWithFamily": ofCase,
  "commissioning.sessionsOfCases": school,
  "commissioning.waiting": school,
  "commissioning.requestsWaiting": organisation,
  "commissioning.ownRequests": organisation,
  "commissioning.readOwnRequest": request,
  "commissioning.registers": organisation,
  "commissioning.readRegister": (given) => ({ serviceId: rowOf(given), on: "2027-03-08" }),
  "commissioning.frontDoor": organisation,
  "outcomes.freezeBaseline": ofCase,
  "outcomes.releaseCounts": nothing,
  "outcomes.ofCase": ofCase,
  "outcomes.inShort": ofCase,
  "outcomes.schoolOutcomes": school,
  "outcomes.areaOutcomes": nothing,
  "visibility.notShowingUp": school,
};
