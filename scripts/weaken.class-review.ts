// What `npm run weaken` takes away of the whole-class review: that nobody is passed over in silence, that what one adult said stays theirs, and that a worry leads to the door.
import { edit, within, type Weakening } from "./weaken.list";

const ROOM = "lib/signals/class-review", COMMANDS = `${ROOM}/commands.ts`, RULES = `${ROOM}/answer.rules.ts`, SCHEMA = `${ROOM}/schema.ts`, OWN = `${ROOM}/load-class-review.ts`;
const REVIEW = `${ROOM}/class-review.db.test.ts`, TABLES = `${ROOM}/class-review-tables.db.test.ts`, ANSWER = `${ROOM}/answer.rules.test.ts`, PROGRESS = `${ROOM}/progress.rules.test.ts`, ROUNDS = `${ROOM}/rounds.rules.test.ts`, SAID = "lib/identification/class-review-said.db.test.ts";
const BACK = "signals.take_back_own", CLASS = "signals.said_of_class", TOTALS = "signals.class_review_totals", CAME = "signals.what_came_of";
const check = (table: string, constraint: string): Weakening => ({ name: `check ${constraint} of ${table}`, tests: [TABLES], test: `${constraint}: UPDATE ${table}`, sql: `ALTER TABLE "${table}" DROP CONSTRAINT "${constraint}"` });

export const CLASS_REVIEW: readonly Weakening[] = [
  ...["reason_is_known", "says_when", "says_why"].map((one) => check("class_review_skip", one)), ...["round_is_known", "opens_before_it_closes"].map((one) => check("class_review_round", one)),
  ...["follows_the_first", "says_why"].map((one) => check("question_set", one)), check("judgement", "said_in_a_round"),
  { name: "the class of an answer is the app's word", tests: [REVIEW], sql: "DROP TRIGGER class_of_child ON judgement" }, { name: "the class of one passed over is the app's word", tests: [REVIEW, TABLES], sql: "DROP TRIGGER class_of_child ON class_review_skip" },
  ...["AND j.said_by_id = ctx.viewer_id()", "AND j.seen_on = on_day", "AND j.import_id IS NULL", "AND s.said_by_id = ctx.viewer_id()", "AND s.round = in_round", "ctx.role() NOT IN ('teacher', 'safeguarding-lead', 'senco') OR", "OR NOT of_school = ANY (ctx.school_ids())", "OR of_child = ANY (ctx.shut_out())"].map((text) => within(BACK, text, "", [REVIEW, TABLES])),
  ...["AND of_school = ANY (ctx.school_ids())", "AND NOT e.child_id = ANY (ctx.shut_out())"].map((text) => within(CLASS, text, "", [REVIEW, TABLES])), within(CLASS, "of_class = ctx.class_name()", "true", [REVIEW, TABLES]), within(CLASS, "ELSE false", "ELSE true", [REVIEW, TABLES]),
  ...["AND of_school = ANY (ctx.school_ids())", "AND ctx.role() IN ('safeguarding-lead', 'senco', 'school-lead')", "AND (e.left_on IS NULL OR e.left_on > on_day)"].map((text) => within(TOTALS, text, "", [REVIEW, TABLES])),
  ...["AND NOT r.restricted", `AND r."end" <> 'closed-by-lead'`, "AND NOT j.child_id = ANY (ctx.shut_out())"].map((text) => within(CAME, text, "", [SAID])),
  edit("could this child be unsafe: left out", RULES, `if (mustSayUnsafe(answer) && unsafe === null) return no("unsafe-unsaid");`, "", ANSWER),
  edit("could this child be unsafe: of words alone", RULES, `seen.length > 0 || words !== ""`, "seen.length > 0", ANSWER),
  edit("could this child be unsafe: yes leads to the door", COMMANDS, `input.unsafe === "yes" ?`, "1 < 0 ?", REVIEW),
  edit("could this child be unsafe: the words go to the door alone", RULES, `const apart = unsafe === "yes"`, "const apart = 1 < 0", ANSWER),
  edit("only what the area asks", RULES, /if \(seen\.some\(\(key\) => [^\n]*return no\("not-asked"\);/, "", ANSWER),
  edit("what cannot be said is not kept", COMMANDS, "if (!allowed.ok) return allowed;", "", REVIEW),
  edit("an answer before the first round opens", COMMANDS, `if (today < round.opensOn) return no("not-open-yet");`, "", REVIEW),
  edit("a child passed over before the first round opens", COMMANDS, /(?<=skipChild[^]*)if \(today < round\.opensOn\) return no\("not-open-yet"\);/, "", REVIEW),
  edit("passed over until a day that is past", COMMANDS, `if (againOn !== null && againOn <= today) return no("again-is-past");`, "", REVIEW),
  edit("passed over without saying when", SCHEMA, `reason === "not-known-yet" && againOn === null`, "1 < 0", REVIEW),
  edit("passed over for another reason without words", SCHEMA, `reason === "other" && words === ""`, "1 < 0", REVIEW),
  edit("what a file said is the file's", COMMANDS, `if (!(await keepRows(tx, viewer, { schoolId, childId }, round.key, rows, now))) return no("said-in-a-file");`, "await keepRows(tx, viewer, { schoolId, childId }, round.key, rows, now);", REVIEW),
  edit("one's own answer is one's own", OWN, "where: { schoolId, saidById: viewer.id, round: round.key }, orderBy", "where: { schoolId, round: round.key }, orderBy", REVIEW),
  edit("whom one passed over is one's own", OWN, "where: { schoolId, saidById: viewer.id, round: round.key }, select", "where: { schoolId, round: round.key }, select", REVIEW),
  edit("one's own answer of this round", OWN, "saidById: viewer.id, round: round.key }, orderBy", "saidById: viewer.id }, orderBy", REVIEW),
  edit("passed over is left again on the day", `${ROOM}/progress.rules.ts`, "againOn > today", "againOn >= today", PROGRESS),
  edit("an answer ends being passed over", `${ROOM}/progress.rules.ts`, `if (own.some(({ skipped }) => !skipped)) return "done";`, "", PROGRESS),
  edit("passed over is counted apart from done", `${ROOM}/progress.rules.ts`, `skipped: count("skipped")`, "skipped: 0", PROGRESS),
  edit("a round closes", `${ROOM}/rounds.rules.ts`, "&& on <= closesOn", "", ROUNDS),
  edit("one round in a school year, not two", `${ROOM}/rounds.rules.ts`, "SEASONS.map(", "SEASONS.slice(0, 1).map(", ROUNDS),
  edit("two who set a round at once", COMMANDS, `if ((stood?.version ?? 0) !== version) return no("changed-meanwhile");`, "", REVIEW),
  edit("two who publish questions at once", COMMANDS, `if (stands.version !== after) return no("changed-meanwhile");`, "", REVIEW),
  edit("questions published while a round is open", `${ROOM}/load-questions.ts`, "{ publishedOn: { lte: columnOf(opensOn) } }", "{}", REVIEW),
];
