// One row of each table of the world, as somebody would have written it in a place.
import { ASIDE, idOf, viewerOf, type Where, YEARS } from "./world";

export type Values = Readonly<Record<string, unknown>>;
const DAY = "2027-03-01", AT = "2027-03-01T09:00:00Z";
const yearOf = ({ place }: Where) => (place === "sameSchool" ? YEARS.other : YEARS.mine);
const ofChild = ({ areaId, schoolId, childId }: Where) => ({ area_id: areaId, school_id: schoolId, child_id: childId });
const fact = (at: Where) => ({ ...ofChild(at), import_id: at.importId });
const ofCase = (at: Where) => ({ ...ofChild(at), id: idOf("row", at.n), case_id: at.caseId });
const ofPlan = (at: Where) => ({ ...ofCase(at), plan_id: at.planId });
const ofApproach = (at: Where) => ({ ...ofChild(at), id: idOf("row", at.n), approach_id: idOf("row", at.n), restricted: false });
const second = (at: Where) => idOf("request", at.n + ASIDE.second);

const COUNTED = JSON.stringify({ roll: 0, found: 0, before: 0, comesIn: 0, goesOut: 0, linkWorkers: 0, years: {}, rules: {}, groups: {} });
const SESSIONS = { from: DAY, to: DAY, possible: 0, absent: 0 };
const ASKS = JSON.stringify({ strength: "Something good about *", seen: "Seen", flourishing: null, engagement: null, observations: ["left-out", "often-unwell", "tired-or-hungry"].map((key) => ({ key, words: key })) });
const STOOD = JSON.stringify({ version: 1, rules: [], missing: [], attendance: { toDate: SESSIONS, weeksBefore: { ...SESSIONS, schoolWeeks: 6 } }, sdq: [], results: [] });

/** A row of the table, made by `me`. `n` in `at` tells rows of one place apart. In an order that foreign keys allow. */
export const MAKE: Readonly<Record<string, (at: Where, me: string) => Values>> = {
  area: (at) => ({ id: at.areaId, name: `Area ${at.areaId}` }),
  school: (at) => ({ area_id: at.areaId, id: at.schoolId, urn: String(100000 + at.n), name: `School ${at.n}`, phase: "secondary" }),
  calendar_entry: (at) => ({ area_id: at.areaId, id: idOf("row", at.n), school_id: at.schoolId, kind: "inset", from_on: DAY, until_on: DAY }),
  organisation: (at) => ({ area_id: at.areaId, id: at.organisationId, name: `Organisation ${at.n}` }),
  person: (at) => ({ area_id: at.areaId, id: at.personId, email: `person${at.n}@area.test`, name: `Person ${at.n}` }),
  person_grant: (at, me) => ({ area_id: at.areaId, id: idOf("grant", at.n), person_id: at.personId, role: at.place === "sameSchool" ? "link-worker" : "staff", school_id: at.schoolId, from_on: DAY, granted_by_id: me }),
  programme: (at) => ({ area_id: at.areaId, id: at.programmeId, name: `Programme ${at.n}`, places: 5 }),
  programme_school: (at) => ({ area_id: at.areaId, programme_id: at.programmeId, school_id: at.schoolId }),
  measure: (at, me) => ({ area_id: at.areaId, instrument: "GBO", version: `${at.n}`, name: "Goals", respondents: "{self}", subscales: JSON.stringify([{ name: "goal", low: 0, high: 10, concern: "lower", strand: "emotional", bands: [] }]), source: "x", source_year: 2023, licence: "free", defined_by_id: me, defined_at: AT }),
  rule_set: (at, me) => ({ area_id: at.areaId, programme_id: at.programmeId, version: at.n, published_on: DAY, published_by_id: me, rules: "{}" }),
  identification_run: (at) => ({ area_id: at.areaId, programme_id: at.programmeId, school_id: at.schoolId, version: at.n, since: AT, applied_at: AT }),
  rule_proposal: (at, me) => ({ area_id: at.areaId, id: idOf("row", at.n), programme_id: at.programmeId, rules: "{}", why: "x", source: "x", source_year: 2027, proposed_by_id: me, proposed_at: AT }),
  question_set: (at, me) => ({ area_id: at.areaId, version: at.n + 1, published_on: DAY, published_by_id: me, why: "x", questions: ASKS }),
  class_review_round: (at, me) => ({ area_id: at.areaId, school_id: at.schoolId, round: `${1000 + at.n}-autumn`, opens_on: DAY, closes_on: DAY, question_version: 1, opened_by_id: me, opened_at: AT }),
  credential: (at) => ({ area_id: at.areaId, person_id: at.personId, password_hash: "x", one_time: true }),
  session: (at) => ({ area_id: at.areaId, id: idOf("session", at.n), person_id: at.personId, version: 1 }),
  child: (at) => ({ area_id: at.areaId, id: at.childId, upn: `UPN${at.n}` }),
  enrolment: (at) => ({ ...ofChild(at), surname: `Surname ${at.n}`, forename: "Child", search_key: `surname ${at.n}`, year_group: yearOf(at), class_name: `${yearOf(at)}A` }),
  child_detail: (at) => ({ ...ofChild(at), upn: `UPN${at.n}`, born_on: "2013-01-01" }),
  guardian: (at) => ({ ...ofChild(at), id: idOf("row", at.n), name: "A guardian", relationship: "mother", parental_responsibility: "yes", contact: "first" }),
  involvement: (at) => ({ ...ofChild(at), id: idOf("row", at.n), kind: "child-in-need", from_on: DAY, until_on: DAY }),
  class_staff: (at) => ({ area_id: at.areaId, school_id: at.schoolId, class_name: `9A${at.n}`, person_id: at.personId }),
  shut_out: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), person_id: at.personId, reason: "A cousin", by_id: me, since: DAY }),
  import: (at, me) => ({ area_id: at.areaId, id: idOf("import", at.n), school_id: at.schoolId, audience: "data-manager", file_name: "roll.csv", file_hash: "x", bytes: 1, uploaded_by_id: me, uploaded_at: AT }),
  import_line: (at) => ({ ...ofChild(at), import_id: at.importId, n: at.n, audience: "data-manager", fate: "arrived", name: `Child ${at.n}` }),
  import_change: (at) => ({ ...fact(at), table_name: "assessment", key: "{}" }),
  flag_hold: (at) => ({ area_id: at.areaId, import_id: at.importId, school_id: at.schoolId, kind: "marks", rows: 10, rejected: 1, reasons: "[]", since: AT }),
  heading_meaning: (at, me) => ({ area_id: at.areaId, school_id: at.schoolId, audience: "data-manager", kind: "roll", heading: `heading${at.n}`, column: "Class", said_by_id: me, said_at: AT }),
  school_source: (at, me) => ({ area_id: at.areaId, id: idOf("row", at.n), school_id: at.schoolId, address: "https://source.test", their_id: `A${at.n}`, made_by_id: me, made_at: AT, revoked_at: AT, revoked_by_id: me }),
  child_match: (at) => ({ ...ofChild(at), id: idOf("row", at.n), import_id: at.importId, kind: "another-school", agrees: true, found_on: DAY }),
  status_period: (at) => ({ ...fact(at), status: "sen", value: "K", from_on: DAY }),
  attendance_summary: (at) => ({ ...fact(at), from_on: DAY, until_on: DAY, possible: 100 }),
  marks: (at) => ({ ...fact(at), school_year: 2026, marks: "-".repeat(540) }),
  marks_change: (at) => ({ ...fact(at), school_year: 2026 }),
  assessment: (at) => ({ ...fact(at), subject: "Reading", taken_on: DAY, scale: "", against: "below", years_below: 3 }),
  wellbeing_score: (at) => ({ ...fact(at), instrument: "SDQ", version: "1", respondent: "T11-17", taken_on: DAY, subscale: "emotional", score: 2 }),
  judgement: (at) => ({ ...fact(at), seen_on: DAY, by: "A teacher", observation: "friendships" }),
  class_review_skip: (at, me) => ({ ...ofChild(at), round: "2026-autumn", said_by_id: me, reason: "absent", said_on: DAY, said_at: AT }),
  suspension: (at) => ({ ...fact(at), from_on: DAY, sessions: 2 }),
  declared_insight: (at, me) => ({ ...fact(at), import_id: null, recorded_by_id: me, recorded_at: AT, declared_on: DAY, insight: "young-carer", by: "the family" }),
  earlier_contact: (at) => ({ ...fact(at), contact_on: DAY, from: "school", outcome: "no-further-action", words_key: "" }),
  rule_preview: (at, me) => ({ area_id: at.areaId, proposal_id: idOf("row", at.n), asked_by_id: me, asked_at: AT, schools: 1 }),
  rule_preview_school: (at) => ({ area_id: at.areaId, proposal_id: idOf("row", at.n), school_id: at.schoolId, which: "today", run: 1, version: 1, as_at: DAY, counted_at: AT, counts: COUNTED }),
  rule_preview_child: (at) => ({ ...ofChild(at), proposal_id: idOf("row", at.n), which: "today", way: "comes-in", rules: ["insight.declared"], severe: false, restricted: false }),
  flag: (at) => ({
    ...ofChild(at), programme_id: at.programmeId, rule_set_version: 1, rule: "insight.declared", strand: "insight", severity: "notable", because: "[]",
    seen_on: DAY, year_group: yearOf(at), candidate: true, restricted: false,
  }),
  review: (at) => ({ ...ofChild(at), id: idOf("row", at.n), opened_on: DAY, due_on: DAY, opened_for: "candidate", severe: false, year_group: yearOf(at), restricted: false }),
  meeting: (at, me) => ({ area_id: at.areaId, id: idOf("row", at.n), school_id: at.schoolId, held_on: DAY, opened_by_id: me, opened_at: AT, ...(at.n === 1 ? {} : { state: "ended", ended_at: AT, ended_by_id: me }) }),
  meeting_person: (at) => ({ area_id: at.areaId, meeting_id: idOf("row", at.n), person_id: idOf("person", 98), school_id: at.schoolId, role: "teacher" }),
  meeting_item: (at) => ({ ...ofChild(at), id: idOf("row", at.n), meeting_id: idOf("row", at.n), review_id: idOf("row", at.n), came: "candidate", place: 1 }),
  meeting_task: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), item_id: idOf("row", at.n), owner_id: me, what: "Ring Mum", due_on: DAY, made_by_id: me, made_at: AT }),
  concern: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), child_name: "Child", raised_by_id: me, raised_at: AT, raised_on: DAY, about: "saw", words: "quiet", answer_due_on: DAY }),
  safeguarding_entry: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), reference: `REF-${at.n}`, child_name: "Child", came_from: "door", words: "worried", raised_by_id: me, raised_at: AT }),
  safeguarding_receipt: (at, me) => ({ area_id: at.areaId, entry_id: idOf("row", at.n), reference: `REF-${at.n}`, school_id: at.schoolId, raised_by_id: me, raised_at: AT }),
  approach: (at) => ({ ...ofChild(at), id: idOf("row", at.n), review_id: idOf("row", at.n), support_by: "link-worker", opened_on: DAY, asked_by_id: viewerOf("link-worker").id, state: "agreed", state_since: DAY, restricted: false }),
  approach_attempt: (at, me) => ({ ...ofApproach(at), tried_on: DAY, how: "phone", whom: "Mum", outcome: "spoke", next_step: "Ring again", next_on: DAY, by_id: me, recorded_at: AT }),
  approach_answer: (at, me) => ({ ...ofApproach(at), answer: "agreed", given_on: DAY, given_by: "parental-responsibility", giver_name: "A guardian", recorded_by_id: me, recorded_at: AT }),
  support_case: (at) => ({ ...ofChild(at), id: idOf("case", at.n), approach_id: idOf("row", at.n), opened_on: DAY, link_worker_id: at.place === "sameSchool" ? at.personId : viewerOf("link-worker").id }),
  case_contact: (at, me) => ({ ...ofCase(at), held_on: DAY, how: "phone", with_whom: "family", reached: true, by_id: me, recorded_at: AT }),
  case_task: (at, me) => ({ ...ofCase(at), what: "Ring the club", due_on: DAY, owner_id: me, made_by_id: me, made_at: AT }),
  hand_over: (at, me) => ({ ...ofCase(at), handed_on: DAY, from_id: at.personId, to_id: idOf("person", 99), by_id: me }),
  plan: (at) => ({ ...ofCase(at), id: idOf("plan", at.n), edition: 1, state: "agreed", written_on: DAY, agreed_on: DAY, review_on: "2027-04-12" }),
  plan_strength: (at) => ({ ...ofPlan(at), what: "Kind", said_by: "Mum" }),
  plan_goal: (at) => ({ ...ofPlan(at), id: idOf("goal", at.n), number: 1, words: "Walk in with somebody", hope: 8 }),
  goal_rating: (at, me) => ({ ...ofCase(at), goal_id: at.goalId, rating: 3, rated_on: DAY, rated_by: "child", recorded_by_id: me, recorded_at: AT }),
  plan_action: (at) => ({ ...ofPlan(at), number: 1, owner_kind: "school", owner_name: "The school", what: "A quiet start", by_on: DAY, planned: 6 }),
  plan_agreement: (at, me) => ({ ...ofPlan(at), party: "child", name: "Child", agreed_on: DAY, recorded_by_id: me }),
  plan_review: (at, me) => ({ ...ofPlan(at), held_on: DAY, who_was_there: "All", home: "asked", friends: "asked", places_online: "asked", times_missing: "asked", stood: "{}", next_on: DAY, recorded_by_id: me, recorded_at: AT }),
  family_link: (at, me) => ({ ...ofCase(at), id: at.linkId, guardian_id: idOf("row", at.n), key_hash: `hash ${at.n}`, parts: ["goals"], made_by_id: me, made_at: AT, until_on: "2027-06-01" }),
  family_note: (at) => ({ ...ofCase(at), link_id: at.linkId, kind: "add", words: "Thursdays are better", said_at: AT }),
  service: (at) => ({ area_id: at.areaId, id: idOf("row", at.n), organisation_id: at.organisationId, name: `Service ${at.n}`, about: "Boxing", strands: ["social"], place: "The hall", times: "Thursdays", price_pence: 2000 }),
  pot: (at) => ({ area_id: at.areaId, id: idOf("row", at.n), name: `Pot ${at.n}`, school_id: at.schoolId, pence: 1_000_000, from_on: "2027-01-01", until_on: "2027-12-31" }),
  service_request: (at, me) => ({
    ...ofCase(at), id: idOf("request", at.n), goal_id: at.goalId, service_id: idOf("row", at.n), organisation_id: at.organisationId, pot_id: idOf("row", at.n), sessions_planned: 6, price_pence: 2000,
    held_pence: 12_000, first_session_on: "2027-03-15", answer_by: "2027-03-08", first_name: "Child", what_helps: "A quiet start", contact_route: "Ring Mum", requested_by_id: me, requested_by_name: "Somebody", requested_at: AT,
  }),
  day_sheet: (at) => ({ ...ofChild(at), case_id: at.caseId, request_id: second(at), organisation_id: at.organisationId, full_name: "Child Surname", emergency_contact: "Mum", medical_and_access: "None told", may_collect: "Mum" }),
  register_entry: (at, me) => ({ ...ofChild(at), case_id: at.caseId, request_id: second(at), held_on: DAY, organisation_id: at.organisationId, mark: "here", recorded_by_id: me, recorded_at: AT }),
  baseline: (at) => ({ ...ofChild(at), case_id: at.caseId, agreed_on: DAY, frozen_at: AT, stood: STOOD }),
  released_count: (at) => ({ area_id: at.areaId, id: idOf("row", at.n), audience: "school", school_id: at.schoolId, part: "goals", row: "all", column: "moved", value: 10, as_at: DAY }),
  list_length: (at, me) => ({ area_id: at.areaId, id: idOf("row", at.n), school_id: at.schoolId, at_once: 20, why: "Two of us", set_by_id: me, set_at: AT }),
  said_seen: (at, me) => ({ ...ofChild(at), said: `said ${at.n}`, seen_by_id: me, seen_at: AT }),
  released_rule_count: (at) => ({ area_id: at.areaId, id: idOf("row", at.n), audience: "school", school_id: at.schoolId, rule: "academic.below", row: "all", column: "found", value: 10, as_at: DAY }),
  audit_entry: (at, me) => ({ ...ofChild(at), id: idOf("row", at.n), viewer_id: me, role: "staff", what: "children.childPage", because: "why", through: "page" }),
};
