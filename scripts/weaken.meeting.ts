// What `npm run weaken` takes away of cohort meetings: what the database holds of them, what its functions ask, and what keeps a child off a screen.
import { edit, within, type Weakening } from "./weaken.list";

const TABLES = "lib/identification/meeting/meeting-tables.db.test.ts", MEETING = "lib/identification/meeting/meeting.db.test.ts", RULES = "lib/identification/meeting/meeting.rules.test.ts", HOUSE = "lib/access/house.db.test.ts", UNDO = "lib/jobs/undo-import.db.test.ts";
const ADD = "meetings.add_review", ROOM = "meetings.not_for_this_room", FINISH = "meetings.finish_task", ITEMS = "lib/identification/meeting/load-items.ts", SAY = "lib/identification/meeting/say-in-meeting.ts";

export const MEETINGS: readonly Weakening[] = [
  ...([["meeting", ["an_end_has_its_time"]], ["meeting_item", ["came_is_known", "who_adds_says_why", "outcome_is_known", "an_outcome_is_said", "closed_says_no_more"]], ["review", ["opened_for_is_known", "who_adds_says_why"]]] as const)
    .flatMap(([table, checks]) => checks.map((check): Weakening => ({ name: `check ${check} of ${table}`, tests: [TABLES], sql: `ALTER TABLE "${table}" DROP CONSTRAINT "${check}"` }))),
  { name: "one meeting open at a school", tests: [TABLES], sql: "DROP INDEX meeting_one_open" },
  ...[ADD, ROOM, FINISH].map((called): Weakening => ({ name: `${called} for everybody`, tests: [HOUSE], sql: `GRANT EXECUTE ON FUNCTION ${called} TO PUBLIC` })),
  within(ADD, "OR NOT of_school = ANY (ctx.school_ids())", "", [TABLES]), within(ADD, "OR of_child = ANY (ctx.shut_out())", "", [TABLES]), within(ADD, "AND (e.left_on IS NULL OR e.left_on > opened)", "", [TABLES]),
  within(ROOM, "AND o.ended_at IS NULL", "", [TABLES]), within(ROOM, "AND m.school_id = ANY (ctx.school_ids())", "", [TABLES]), within(ROOM, "AND ctx.role() IN ('safeguarding-lead', 'senco')", "", [TABLES]),
  within(FINISH, "AND t.done_on IS NULL", "", [TABLES]), within(FINISH, "AND NOT t.child_id = ANY (ctx.shut_out())", "", [TABLES]), within(FINISH, "AND t.school_id = ANY (ctx.school_ids())", "", [TABLES]), within(FINISH, "AND (t.owner_id = ctx.viewer_id() OR ctx.role() IN ('safeguarding-lead', 'senco'))", "", [TABLES]),
  { ...within("children.somebody_acted_since", "EXISTS (SELECT FROM public.meeting_item c", "false AND EXISTS (SELECT FROM public.meeting_item c", [UNDO]), test: "what stands in the way words in a cohort meeting" },
  edit("whoever is kept from a child sits before them", ITEMS, ".filter(({ childId }) => away.has(childId) === apart)", "", MEETING),
  edit("what only the lead may know of is read on the screen", ITEMS, "restricted: false }, select: { id: true, state: true, severe", "}, select: { id: true, state: true, severe", MEETING),
  edit("two laptops: the version of a place", SAY, "where: { id, version }, data", "where: { id }, data", MEETING),
  edit("a task that followed stays", SAY, "await tx.meetingTask.deleteMany({ where: { itemId: id, follows: true, doneOn: null } });", "", MEETING),
  edit("a closure by the lead leaves the words of before", SAY, "reason: null, ownerId: null, dueOn: null, saidById: null,", "", MEETING),
  edit("what was wanted of a child is read after a closure by the lead", ITEMS, `review && row.outcome !== "closed-by-lead" ?`, "review ?", MEETING),
  edit("a decision over words that came meanwhile", "lib/identification/meeting/decided-in-meeting.ts", `return no("changed-meanwhile");\n  const ownerId`, "void 0;\n  const ownerId", MEETING),
  edit("a task for somebody kept from the child", "lib/identification/meeting/may-own.ts", "?.roles.length ?? 0) > 0", "?.roles.length ?? 0) >= 0", MEETING),
  edit("parked until a later day comes back before it", "lib/identification/meeting/meeting.rules.ts", "<= heldOn)", "<= heldOn || true)", RULES),
];
