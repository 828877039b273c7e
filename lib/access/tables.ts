// What a bare statement on each table may reach, role by role: row level security as it must be, with every other lock open.
import { EVERYBODY, type Who } from "./world";

/**
 * A cell: r reads · a adds · c changes · d deletes; small letters at the viewer's own school, capitals anywhere in their area, none in another
 * area and none without a context; where a row is not for all who may read its table, world.rows.ts says so beside the row. o: reads rows that are their own, wherever in the area; O: also about a child they are kept from. "-" nothing.
 */
const COLUMNS = ["lw", "tea", "sta", "dsl", "sen", "pas", "sch", "dm", "ehm", "pm", "adm", "ver", "pro", "fam", "imp", "ide", "out"] as const;

/** What reading, changing and adding do with a child the viewer is kept from. */
type Kept = "hidden" | "hidden, may be added" | "shown" | "names no child";
type Table = { readonly cells: string; readonly kept: Kept; /** A blind change of one column. */ readonly change: string; /** Whose own rows cannot be changed. */ readonly notOwn?: true };
const FACT = "r    -    -    r    r    -    -    -    -    -    -    -    -    -    racd r    r";

export const TABLES: Readonly<Record<string, Table>> = {
  //                              lw   tea  sta  dsl  sen  pas  sch  dm   ehm  pm   adm  ver  pro  fam  imp  ide  out
  area:                 { cells: "R    R    R    R    R    R    R    R    R    R    RC   R    R    R    R    R    R  ", kept: "names no child", change: "front_door_phone = '1'" },
  school:               { cells: "R    R    R    R    R    R    R    R    R    R    RAC  R    R    R    R    R    R  ", kept: "names no child", change: "name = 'x'" },
  calendar_entry:       { cells: "r    r    r    r    r    r    r    racd -    -    -    -    -    -    r    r    r  ", kept: "names no child", change: "name = 'x'" },
  person:               { cells: "R    R    R    R    R    R    R    R    R    R    RAC  o    o    o    R    R    R  ", kept: "names no child", change: "name = 'x'" },
  person_grant:         { cells: "ro   ro   ro   ro   ro   ro   ro   ro   ro   ro   RAC  -    -    -    r    r    r  ", kept: "names no child", change: "class_name = 'x'", notOwn: true },
  programme:            { cells: "R    R    R    R    R    R    R    R    R    RAC  RA   R    R    R    R    R    R  ", kept: "names no child", change: "places = 1" },
  programme_school:     { cells: "R    R    R    R    R    R    R    R    R    RA   RA   R    R    R    R    R    R  ", kept: "names no child", change: "school_id = school_id" },
  question_set:         { cells: "R    R    R    R    R    R    R    R    R    RA   RA   R    R    R    R    R    R  ", kept: "names no child", change: "why = 'x'" },
  class_review_round:   { cells: "r    r    r    rac  rac  r    r    r    -    -    -    -    -    -    r    r    r  ", kept: "names no child", change: "closes_on = opens_on" },
  class_review_skip:    { cells: "-    oa   -    ra   ra   -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "words = 'x'" },
  rule_set:             { cells: "R    R    R    R    R    R    R    R    R    RA   RA   R    R    R    R    R    R  ", kept: "names no child", change: "rules = '{}'" },
  measure:              { cells: "R    R    R    R    R    R    R    R    R    R    RA   R    R    R    R    R    R  ", kept: "names no child", change: "name = 'x'" },
  rule_proposal:        { cells: "R    R    R    R    R    R    R    R    R    RAC  R    R    R    R    R    R    R  ", kept: "names no child", change: "why = 'y'" },
  identification_run:   { cells: "R    R    R    R    R    R    R    R    R    R    R    R    R    R    R    Rac  R  ", kept: "names no child", change: "since = since" },
  credential:           { cells: "-    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "names no child", change: "one_time = false" },
  session:              { cells: "-    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "names no child", change: "version = 1" },
  child:                { cells: "-    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "upn = upn" },
  enrolment:            { cells: "r    r    r    r    r    r    r    r    -    -    -    -    -    -    racd r    r    ", kept: "hidden", change: "surname = 'x'" },
  child_detail:         { cells: "r    -    -    r    r    -    -    r    -    -    -    -    -    -    racd r    r    ", kept: "hidden", change: "sex = 'x'" },
  guardian:             { cells: "r    -    -    r    r    -    -    r    -    -    -    -    -    -    racd -    -    ", kept: "hidden", change: "phone = '1'" },
  involvement:          { cells: "-    -    -    r    -    -    -    -    -    -    -    -    -    -    racd r    -    ", kept: "hidden", change: "phone = '1'" },
  status_period:        { cells: "r    -    -    r    r    -    -    r    -    -    -    -    -    -    racd -    -  ", kept: "hidden", change: "value = 'x'" },
  child_match:          { cells: "-    -    -    -    -    -    -    rc   -    -    -    -    -    -    rad  -    -  ", kept: "hidden", change: "answer = NULL" },
  class_staff:          { cells: "r    r    -    r    r    r    r    r    -    -    -    -    -    -    rad  -    -  ", kept: "names no child", change: "class_name = 'x'" },
  shut_out:             { cells: "O    O    O    rOac O    O    O    O    O    O    O    O    O    O    -    -    -  ", kept: "shown", change: "reason = 'x'", notOwn: true },
  marks:                { cells: FACT, kept: "hidden", change: "marks = repeat('x', 540)" },
  attendance_summary:   { cells: FACT, kept: "hidden", change: "possible = 1" },
  assessment:           { cells: FACT, kept: "hidden", change: "result = 'x'" },
  wellbeing_score:      { cells: FACT, kept: "hidden", change: "score = 1" },
  judgement:            { cells: "r    oa   -    ra   ra   -    -    -    -    -    -    -    -    -    racd r    r", kept: "hidden", change: "words = 'x'" },
  suspension:           { cells: FACT, kept: "hidden", change: "reason = 'x'" },
  declared_insight:     { cells: "r    -    -    ra   ra   -    -    -    -    -    -    -    -    -    racd r    r", kept: "hidden", change: "words = 'x'" },
  earlier_contact:      { cells: FACT, kept: "hidden", change: "words = 'x'" },
  marks_change:         { cells: "-    -    -    r    r    -    -    -    -    -    -    -    -    -    ra   r    -  ", kept: "hidden", change: "before = 'x'" },
  import:               { cells: "-    -    -    rac  -    -    -    rac  -    -    -    -    -    -    rac  -    -  ", kept: "names no child", change: "state = 'failed'" },
  import_line:          { cells: "-    -    -    r    -    -    -    r    -    -    -    -    -    -    racd -    -  ", kept: "hidden", change: "cells = NULL" },
  import_change:        { cells: "-    -    -    -    -    -    -    -    -    -    -    -    -    -    ra   r    -  ", kept: "hidden", change: "before = '{}'" },
  flag_hold:            { cells: "-    -    -    rc   rc   -    -    r    -    -    -    -    -    -    rac  r    -  ", kept: "names no child", change: "rows = rows" },
  heading_meaning:      { cells: "-    -    -    rad  -    -    -    rad  -    -    -    -    -    -    r    -    -  ", kept: "names no child", change: "kind = kind" },
  school_source:        { cells: "-    -    -    -    -    -    -    rac  -    -    -    -    -    -    rc   -    -  ", kept: "names no child", change: "problem = problem" },
  rule_preview:         { cells: "-    -    -    -    -    -    -    -    -    RAC  -    -    -    -    -    RC   -  ", kept: "names no child", change: "done = 0" },
  rule_preview_school:  { cells: "-    -    -    r    r    -    -    -    -    -    -    -    -    -    -    rac  -  ", kept: "names no child", change: "run = run" },
  rule_preview_child:   { cells: "-    -    -    r    r    -    -    -    -    -    -    -    -    -    -    rad  -  ", kept: "hidden", change: "severe = true" },
  flag:                 { cells: "r    -    -    r    r    r    -    -    -    -    -    -    -    -    -    rac  r  ", kept: "hidden", change: "severity = 'severe'" },
  review:               { cells: "r    -    -    rc   rc   r    -    -    -    -    -    -    -    -    -    rac  r  ", kept: "hidden", change: "severe = true" },
  meeting:              { cells: "-    -    -    rac  rac  -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "names no child", change: "guests = 'x'" },
  meeting_person:       { cells: "-    -    -    rad  rad  -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "names no child", change: "role = 'x'" },
  meeting_item:         { cells: "-    -    -    rac  rac  -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "because = because" },
  meeting_task:         { cells: "o    o    o    road road o    o    o    o    o    o    o    o    o    -    -    -  ", kept: "hidden", change: "what = 'x'" },
  concern:              { cells: "raO  aO   aO   roac roac aO   aO   aO   O    O    O    O    O    O    -    r    r  ", kept: "hidden", change: "about = 'x'" },
  //                              lw   tea  sta  dsl  sen  pas  sch  dm   ehm  pm   adm  ver  pro  fam  imp  ide  out
  list_length:          { cells: "-    -    -    ra   ra   -    r    -    -    -    -    -    -    -    -    r    -  ", kept: "names no child", change: "at_once = 5" },
  said_seen:            { cells: "-    -    -    ra   -    -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "said = 'x'" },
  released_rule_count:  { cells: "r    -    -    r    r    r    r    -    R    R    -    -    -    -    -    RAD  -  ", kept: "names no child", change: "value = 0" },
  safeguarding_entry:   { cells: "a    a    a    rac  a    a    a    a    A    A    A    -    -    -    -    -    -  ", kept: "hidden, may be added", change: "outcome = 'x'" },
  safeguarding_receipt: { cells: "aO   aO   aO   raOc aO   aO   aO   aO   AO   AO   AO   O    O    O    -    -    -  ", kept: "names no child", change: "read_at = now()" },
  approach:             { cells: "rc   -    -    rac  rac  -    -    -    -    -    -    -    -    -    -    -    r  ", kept: "hidden", change: "next_step = 'x'" },
  approach_attempt:     { cells: "ra   -    -    ra   ra   -    -    -    -    -    -    -    -    -    -    -    r  ", kept: "hidden", change: "words = 'x'" },
  approach_answer:      { cells: "ra   -    -    ra   ra   -    -    -    -    -    -    -    -    -    -    -    r  ", kept: "hidden", change: "words = 'x'" },
  support_case:         { cells: "rac  -    -    rac  rac  r    -    -    -    -    -    -    -    R    -    -    r  ", kept: "hidden", change: "contact_every = 8" },
  case_contact:         { cells: "ra   -    -    ra   ra   -    -    -    -    -    -    -    -    -    -    -    r  ", kept: "hidden", change: "words = 'x'" },
  case_task:            { cells: "rac  -    -    rac  rac  -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "what = 'x'" },
  hand_over:            { cells: "ra   -    -    ra   ra   -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "handed_on = handed_on" },
  plan:                 { cells: "rac  -    -    rac  rac  r    -    -    -    -    -    -    -    R    -    -    r  ", kept: "hidden", change: "going_on = 'x'" },
  plan_strength:        { cells: "rad  -    -    rad  rad  r    -    -    -    -    -    -    -    R    -    -    -  ", kept: "hidden", change: "what = 'x'" },
  plan_goal:            { cells: "rad  -    -    rad  rad  r    -    -    -    -    -    -    -    R    -    -    r  ", kept: "hidden", change: "words = 'x'" },
  goal_rating:          { cells: "rad  -    -    rad  rad  r    -    -    -    -    -    -    -    R    -    -    r  ", kept: "hidden", change: "rating = 1" },
  plan_action:          { cells: "racd -    -    racd racd r    -    -    -    -    -    -    -    R    -    -    r  ", kept: "hidden", change: "what = 'x'" },
  plan_agreement:       { cells: "rad  -    -    rad  rad  -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "words = 'x'" },
  plan_review:          { cells: "ra   -    -    ra   ra   -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "words = 'x'" },
  family_link:          { cells: "rac  -    -    rac  rac  -    -    -    -    -    -    -    -    -    -    -    -  ", kept: "hidden", change: "until_on = '2027-05-01'" },
  family_note:          { cells: "rc   -    -    rc   rc   -    -    -    -    -    -    -    -    RA   -    -    -  ", kept: "hidden", change: "answer = 'x'" },
  organisation:         { cells: "R    R    R    R    R    R    R    R    R    RAC  RAC  R    R    R    R    R    R  ", kept: "names no child", change: "phone = '1'" },
  service:              { cells: "R    -    -    R    R    R    R    -    R    RAC  R    -    R    R    -    -    -  ", kept: "names no child", change: "about = 'x'" },
  pot:                  { cells: "r    -    -    r    r    -    r    -    -    RAC  -    -    -    -    -    -    -  ", kept: "names no child", change: "until_on = '2028-01-01'" },
  service_request:      { cells: "rac  -    -    rac  rac  -    -    -    -    -    -    -    RC   R    -    -    r  ", kept: "hidden", change: "what_helps = 'x'" },
  day_sheet:            { cells: "rac  -    -    rac  rac  -    -    -    -    -    -    -    R    -    -    -    -  ", kept: "hidden", change: "may_collect = 'x'" },
  register_entry:       { cells: "r    -    -    r    r    -    -    -    -    -    -    -    RAC  -    -    -    r  ", kept: "hidden", change: "words = 'x'" },
  baseline:             { cells: "r    -    -    r    r    -    -    -    -    -    -    -    -    -    -    -    ra ", kept: "hidden", change: "agreed_on = agreed_on" },
  released_count:       { cells: "-    -    -    r    r    -    r    -    R    R    -    -    -    -    -    -    RAD", kept: "names no child", change: "value = 0" },
  audit_entry:          { cells: "A    A    A    rA   A    A    A    A    A    A    A    A    A    A    A    A    A  ", kept: "hidden, may be added", change: "because = 'x'" },
};

/** The letters of one role's cell, "" for nothing. */
export const cellOf = (table: string, role: Who): string => {
  const cells = TABLES[table]?.cells.trim().split(/\s+/) ?? [];
  if (cells.length !== COLUMNS.length || COLUMNS.length !== EVERYBODY.length) throw new Error(`The table ${table} has ${cells.length} cells instead of ${EVERYBODY.length}.`);
  return (cells[EVERYBODY.indexOf(role)] ?? "").replace("-", "");
};
