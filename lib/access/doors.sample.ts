// For tests: what has to have happened in the world before a command may be let through, as SQL of the superuser.
import { DEFAULT_RULE_SET } from "../identification/default-rule-set";

const CLOSING = "close_reason = 'goals-reached', close_words = 'x', home_asked = 'x', asked_to_close_by_id = '00000003-0000-4000-8000-000000000011', asked_to_close_on = '2027-03-08'";
const ASKED = JSON.stringify({ counts: { rows: 0, arrived: 0, changed: 0, unchanged: 0, gone: 0, rejected: 0, superseded: 0 }, rejected: [], warnings: [], changes: [], gone: [], headings: ["A", "B", "C"], sheets: { read: "Year 7", others: ["Year 8"] } });
const CONNECTED = "UPDATE school_source SET credentials = 'x', revoked_at = NULL, revoked_by_id = NULL WHERE id IN (SELECT DISTINCT ON (area_id, school_id) id FROM school_source ORDER BY area_id, school_id, id)";
/** What has to have happened before somebody who may do it can. */
export const FIRST: Readonly<Record<string, string>> = {
  "cases.keepOpen": `UPDATE support_case SET state = 'closing', ${CLOSING} WHERE state = 'open'`,
  "cases.signOffClosing": `UPDATE support_case SET state = 'closing', ${CLOSING} WHERE state = 'open'`,
  "cases.recordSecondLook": `UPDATE support_case SET state = 'closed', ${CLOSING}, signed_off_by_id = '00000003-0000-4000-8000-000000000012', closed_on = '2026-09-01', look_again_on = '2027-03-01' WHERE state = 'open'`,
  "plans.beginPlan": "UPDATE plan SET state = 'ended'",
  "plans.newEdition": "UPDATE plan SET state = 'ended' WHERE state = 'draft'",
  "identification.publishRules": "DELETE FROM rule_set",
  "identification.openMeeting": "UPDATE meeting SET state = 'ended', ended_at = opened_at, ended_by_id = opened_by_id WHERE state = 'open'",
  "imports.sayColumns": `UPDATE import SET state = 'needs-columns', report = '${ASKED}'`,
  "imports.forgetHeading": "UPDATE import SET kind = 'roll'",
  "imports.readSheet": `UPDATE import SET state = 'needs-columns', report = '${ASKED}'`,
  "imports.throwAway": "UPDATE import SET state = 'needs-review'",
  "imports.undoImport": "UPDATE import SET state = 'landed', landed_as = (SELECT count(*) FROM import o WHERE o.id <= import.id), finished_at = uploaded_at",
  "imports.tryImportAgain": "UPDATE import SET state = 'failed'",
  "imports.revokeSource": CONNECTED,
  "imports.trySource": CONNECTED,
  "imports.fetchNow": CONNECTED,
  "partnership.enablePerson": "UPDATE person SET disabled_at = now() WHERE name LIKE 'Person %'",
  "partnership.markLead": "UPDATE person_grant SET role = 'safeguarding-lead' WHERE role IN ('staff', 'link-worker')",
  "safeguarding.closeEntry": "UPDATE safeguarding_entry SET words = NULL, read_at = raised_at, recorded_as = 'Our own record 12'",
};

const { version: _one, ...RULES } = DEFAULT_RULE_SET;
const PROPOSED = { why: "Fewer of one rule", source: "The partnership's own", sourceYear: 2027, ...RULES, candidate: { strands: 4 } };
/** What is given beside the ids, where it is a room's own data: access knows no room. */
export const ALSO: Readonly<Record<string, object>> = { "identification.proposeRules": PROPOSED, "identification.changeProposal": PROPOSED };
