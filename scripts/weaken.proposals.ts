// What `npm run weaken` takes away of proposed rules and of what they would find: who publishes, that a version stays what it was, that nothing recorded later is used, and that no count names a child.
import { edit, within, type Weakening } from "./weaken.list";

const ROOM = "lib/identification/proposals", COMMANDS = `${ROOM}/commands.ts`, WHOSE = `${ROOM}/whose-numbers.rules.ts`, PROPOSALS = `${ROOM}/proposals.db.test.ts`, PURE = `${ROOM}/proposals.test.ts`;
const SEEN = "lib/identification/preview", QUERIES = `${SEEN}/queries.ts`, RELEASED = `${SEEN}/release-found.rules.ts`, PREVIEW = "lib/jobs/preview/preview.db.test.ts", JOB = "lib/jobs/preview/preview-rules.ts", RULES = `${SEEN}/preview.rules.test.ts`, RELEASE = `${SEEN}/release-found.rules.test.ts`;
const KNOWN = "lib/signals/known-then.ts", FACTS = "lib/signals/known-then.facts.ts", PAST = "lib/signals/known-then.rules.ts", THEN = "lib/jobs/preview/known-then.db.test.ts", PAST_RULES = "lib/signals/known-then.rules.test.ts";
const TABLES = "lib/identification/tables.db.test.ts", HOUSE = "lib/access/house.db.test.ts";
const check = (table: string, constraint: string): Weakening => ({ name: `check ${constraint} of ${table}`, tests: [TABLES], test: `${constraint}: UPDATE ${table} `, sql: `ALTER TABLE "${table}" DROP CONSTRAINT "${constraint}"` });

export const PROPOSED_RULES: readonly Weakening[] = [
  ...([["rule_proposal", "state_is_known"], ["rule_proposal", "says_why_and_whose"], ["programme", "years_are_known"], ["rule_preview", "state_is_known"], ["rule_preview", "no_more_done_than_schools"], ["rule_preview_school", "which_is_known"],
    ["rule_preview_child", "which_is_known"], ["rule_preview_child", "way_is_known"]] as const).map(([table, one]) => check(table, one)),
  ...["rule_set", "rule_proposal"].map((table): Weakening => ({ name: `what a document of ${table} may say`, tests: [PROPOSALS], sql: `ALTER TABLE ${table} DROP CONSTRAINT rules_say_no_more` })),
  within("ctx.rules_say_no_more", "key <> ALL (ctx.rule_keys())", "false", [PROPOSALS]), within("ctx.rules_say_no_more", "value #>> '{}' <> ALL (ctx.rule_words())", "false", [PROPOSALS]),
  within("ctx.rule_keys", "'contacts'", "'contacts', 'ethnicity'", [PROPOSALS]),
  { name: "an administrator publishes later versions", tests: [PROPOSALS], sql: "ALTER POLICY publishing ON rule_set WITH CHECK (area_id = ctx.area_id() AND published_by_id = ctx.viewer_id() AND ctx.role() IN ('programme-manager', 'administrator'))" },
  { name: "the app may change a published version", tests: [HOUSE, TABLES], sql: "GRANT UPDATE ON rule_set TO seen_app; CREATE POLICY changed ON rule_set FOR UPDATE TO seen_app USING (area_id = ctx.area_id())" },
  edit("publish: only what is open", COMMANDS, /(?<=publishProposal[^]*)if \(state !== "open"\) return no\("not-open"\);/, "", PROPOSALS),
  edit("publish: over what was looked at", COMMANDS, `if (inForce?.version !== looked) return no("published-meanwhile");`, "", PROPOSALS),
  edit("publish: a proposal changed since it was looked at", COMMANDS, `if (count === 0) return no("changed-meanwhile");`, "", PROPOSALS),
  edit("publish: what is in force already", COMMANDS, `if (sameRules(inForce, ruleSet)) return no("nothing-changed");`, "", PROPOSALS),
  edit("published rules are applied", COMMANDS, "await applyRulesAgain(tx, programmeId);", "", PROPOSALS),
  edit("two who change one proposal", COMMANDS, `where: { id: proposalId, version, state: "open" }, data: { rules:`, `where: { id: proposalId, state: "open" }, data: { rules:`, PROPOSALS),
  edit("changed numbers stand on their own source", WHOSE, "source: !untouched ? rule.source : sameNumbers(rule, now) ? now.source : says", "source: rule.source", PURE),
  edit("a rule's sentence is Seen's", WHOSE, "{ ...rule, sentence: now.sentence,", "{ ...rule,", PURE),
];

export const PREVIEWED: readonly Weakening[] = [
  edit("last year is asked of what was known then", JOB, "school: then, involved", "school, involved", PREVIEW),
  edit("whoever was kept apart last year", JOB, "new Set([...involved, ...await involvedAt(tx, schoolId, lastYear)])", "involved", PREVIEW),
  edit("whoever is kept apart today, in last year's numbers", JOB, "new Set([...involved, ...await involvedAt(tx, schoolId, lastYear)])", "new Set(await involvedAt(tx, schoolId, lastYear))", PREVIEW),
  edit("a school counted once in a run", JOB, "if ((await countedSoFar(tx, proposal.id, run, [schoolId])).size > 0) return;", "", PREVIEW),
  ...["concerns", "endedReviews"].map((fact) => edit(`${fact} of later days`, KNOWN, `child.${fact}.filter(upTo)`, `child.${fact}`, THEN)),
  edit("marks of later files", KNOWN, "marksThen(now, marks.get(year) ?? [])", "now", THEN), edit("the roll of later files", KNOWN, "roll.length === 0 ? child :", "1 > 0 ? child :", THEN), edit("a young carer of later files", KNOWN, "carer.length === 0 ? child.youngCarerSince :", "1 > 0 ? child.youngCarerSince :", THEN),
  edit("what a person wrote down later", FACTS, `THEN NOT \${typedLater("to_jsonb(t)")} ELSE`, "THEN true ELSE", THEN),
  edit("what a person wrote down later, and a file said since", FACTS, `AND NOT (c.before ->> 'import_id' IS NULL AND \${typedLater("c.before")})`, "", THEN),
  edit("facts of later files", FACTS, "ELSE NOT import_id = ANY (${after}::uuid[]) END", "ELSE true END", THEN),
  edit("a file of the day itself is known", PAST, "dayOf(landedAt) > asAt", "dayOf(landedAt) >= asAt", PAST_RULES),
  edit("a correction of a first file's fact", PAST, "if (oldest.before !== null) return oldest.before;", "", PAST_RULES),
  edit("a row that a later file brought", PAST, "return oldest.importId !== firstOfPeriod ? null : next ? next.before : now;", "return next ? next.before : now;", PAST_RULES),
  ...["AND of_school = ANY (ctx.school_ids())", "AND ctx.role() = 'identification'"].flatMap((text) => [within("signals.landings", text, "", [TABLES]), within("children.languages_at_home", text, "", [TABLES])]),
  within("signals.landings", "AND i.state IN ('landed', 'undoing')", "", [THEN, TABLES]), within("signals.last_landed", "AND of_schools <@ ctx.school_ids()", "", [TABLES]), within("signals.last_landed", "ctx.role() IN ('safeguarding-lead', 'senco')", "true", [TABLES]),
  edit("whom only the lead may know of is found by nobody", `${SEEN}/school-counts.rules.ts`, "withoutHidden(proposed, involved)", "proposed", RULES), edit("nor was before", `${SEEN}/school-counts.rules.ts`, "withoutHidden(inForce, involved)", "inForce", RULES),
  edit("a restricted child is marked so", `${SEEN}/keep-preview.ts`, "restricted: involved.has(childId)", "restricted: false", PREVIEW),
  edit("nobody is named once a proposal is closed", QUERIES, `proposal.state === "open" ? await`, "1 > 0 ? await", PREVIEW),
  edit("each name is a reading", QUERIES, /reads: \(\{ days, schoolId \}\)[^\n]*/, "reads: () => [],", PREVIEW),
  edit("a narrowed grant reads its own schools", QUERIES, "found: narrowed(found, viewer.schoolIds)", "found", PREVIEW),
  edit("counts are told to the nearest five", RELEASED, ": roundedToFive(count)", ": count", RELEASE),
  edit("all of a group, or all but a few", RELEASED, "pairs: names.map((group) => ({ whole: `roll ${group}`, part: `found ${group}` }))", "pairs: []", RELEASE),
  edit("all of the roll by one rule, or all but a few", RELEASED, `pairs: RULE_IDS.map((rule) => ({ whole: "roll", part: rule }))`, "pairs: []", RELEASE),
  edit("groups beside a total that is hidden", RELEASED, "if (hidden.length > 0 || shown.roll === null || shown.found === null)", "if (1 < 0)", RELEASE),
  edit("a sentence of a group that is hidden", RELEASED, "shown[`found ${group}`] === null || shown[`roll ${group}`] === null ? null : differenceOf", "1 < 0 ? null : differenceOf", RELEASE),
  edit("a group of fewer than thirty", `${SEEN}/share.rules.ts`, "group.roll >= LEAST_ON_ROLL && ", "", RULES), edit("beside fewer than thirty", `${SEEN}/share.rules.ts`, " && rest.roll >= LEAST_ON_ROLL", "", RULES),
  edit("intervals that overlap", `${SEEN}/share.rules.ts`, "own.low > others.high && ", "", RULES), edit("a difference that is not much", `${SEEN}/share.rules.ts`, " && share >= MUCH * otherShare", "", RULES),
];
