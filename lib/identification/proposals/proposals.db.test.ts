// Against real PostgreSQL: nothing applies a proposal until it is published, two who write at once lose nothing, and a rules document says no more than it may.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Viewer } from "../../access/viewer";
import { systemViewer } from "../../access/viewer";
import { asViewer } from "../../db/as-viewer";
import { aSmallArea, NOW, type SmallArea } from "../../jobs/world.sample";
import { addPerson } from "../../partnership/commands";
import { publishRules } from "../commands";
import { DEFAULT_RULE_SET } from "../default-rule-set";
import { publishedFor } from "../published-rules";
import { ruleSetSchema } from "../rule-set.schema";
import { changeProposal, proposeRules, publishProposal, withdrawProposal } from "./commands";
import { proposalPage, ruleSetPage, versionPage } from "./queries";
import { rulesSchema } from "./proposal.schema";
import { toFields } from "./rule-fields";

const DEFAULT = rulesSchema.parse((({ version: _one, ...rules }) => rules)(DEFAULT_RULE_SET));
const SAID = { why: "Half of year 7 is on it.", source: "The heads’ meeting", sourceYear: 2027 };
let area: SmallArea, manager: Viewer, second: Viewer, admin: Viewer, teacher: Viewer, programmeId: string;

beforeAll(async () => {
  area = await aSmallArea();
  admin = await area.viewerOf("admin");
  for (const name of ["manager", "second"]) await addPerson(admin, { email: `${name}@test.example`, name, role: "programme-manager" }, NOW);
  [manager, second, teacher] = [await area.viewerOf("manager"), await area.viewerOf("second"), await area.viewerOf("teacher")];
  programmeId = String((await area.rows("SELECT id FROM programme"))[0]!.id);
});
afterAll(() => area.end());
beforeEach(async () => {
  await area.rows("DELETE FROM rule_proposal");
  await area.rows("DELETE FROM rule_set WHERE version > 1");
  await area.rows("DELETE FROM graphile_worker._private_jobs");
});

const fewer = (absentSessions: string) => ({ ...toFields(DEFAULT), "rules.attendance.different-weeks.thresholds.absentSessions": absentSessions });
async function proposed(by: Viewer = manager, sessions = "10"): Promise<string> {
  const answer = await proposeRules(by, { programmeId, ...SAID, ...fewer(sessions) }, NOW);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value.proposalId;
}
const inForce = () => asViewer(systemViewer("identification", area.areaId, area.schoolId), (tx) => publishedFor(tx, { schoolId: area.schoolId })).then(([first]) => first!.ruleSet);
const sessions = (rules: { rules: typeof DEFAULT["rules"] }) => rules.rules["attendance.different-weeks"].thresholds.absentSessions;
const waiting = () => area.rows("SELECT payload ->> 'schoolId' AS school FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'identify'");

test("a proposal applies nothing; published, it is the next version, is applied at every school, and says why and whose", async () => {
  const proposalId = await proposed();
  expect(sessions(await inForce())).toBe(8);
  const shown = await proposalPage(teacher, { programmeId, proposalId }, NOW);
  expect(shown).toMatchObject({ ok: true, value: { state: "open", proposedBy: "manager", inForce: 1, changes: [{ words: "Sessions away: from 8 to 10." }, { words: "Whose numbers: from “Seen's own default, tried on simulated attendance” (2026) to “The heads’ meeting” (2027)." }] } });
  expect(await waiting()).toEqual([]);

  expect(await publishProposal(manager, { proposalId, version: 1, inForce: 1 }, NOW)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(sessions(await inForce())).toBe(10);
  expect(await waiting()).toEqual([{ school: area.schoolId }]);
  expect(await versionPage(teacher, { programmeId, version: 2 }, NOW)).toMatchObject({ ok: true, value: { publishedBy: "manager", why: SAID.why, source: "The heads’ meeting (2027)", before: 1, changes: [{ words: "Sessions away: from 8 to 10." }, {}], followedOn: null } });
  expect(await versionPage(teacher, { programmeId, version: 1 }, NOW)).toMatchObject({ ok: true, value: { why: null, changes: [], followedOn: { version: 2 } } });
  expect(await proposalPage(teacher, { programmeId, proposalId }, NOW)).toMatchObject({ value: { state: "published", published: { version: 2 }, changes: [{ words: "Sessions away: from 8 to 10." }, {}] } });
  for (const again of [() => publishProposal(manager, { proposalId, version: 2, inForce: 2 }, NOW), () => withdrawProposal(manager, { proposalId, version: 2 }, NOW), () => changeProposal(manager, { proposalId, version: 2, ...SAID, ...fewer("11") }, NOW)])
    expect(await again()).toEqual({ ok: false, because: "not-open" });
});

test("withdrawn, it was never applied, and stays readable", async () => {
  const proposalId = await proposed();
  expect(await withdrawProposal(manager, { proposalId, version: 1 }, NOW)).toMatchObject({ ok: true });
  expect(await publishProposal(manager, { proposalId, version: 2, inForce: 1 }, NOW)).toEqual({ ok: false, because: "not-open" });
  expect(await proposalPage(teacher, { programmeId, proposalId }, NOW)).toMatchObject({ ok: true, value: { state: "withdrawn" } });
  expect(await ruleSetPage(teacher, { programmeId }, NOW)).toMatchObject({ ok: true, value: { proposals: [], versions: [{ version: 1 }] } });
});

test("two who change one proposal lose nothing: the later is told, and may keep hers beside it", async () => {
  const proposalId = await proposed();
  const both = await Promise.all([changeProposal(manager, { proposalId, version: 1, ...SAID, ...fewer("12") }, NOW), changeProposal(second, { proposalId, version: 1, ...SAID, ...fewer("14") }, NOW)]);
  expect(both.map((answer) => (answer.ok ? "saved" : answer.because)).sort()).toEqual(["changed-meanwhile", "saved"]);
  const beside = await changeProposal(second, { proposalId, version: 1, apart: "yes", ...SAID, ...fewer("14") }, NOW);
  expect(beside).toMatchObject({ ok: true });
  const kept = await area.rows("SELECT rules #>> '{rules,attendance.different-weeks,thresholds,absentSessions}' AS sessions FROM rule_proposal ORDER BY proposed_at, id");
  expect(kept).toHaveLength(2);
  expect(kept.map(({ sessions: n }) => n)).toContain("14");
});

test("of two proposals published at once one is; the other is looked at again against what it became", async () => {
  const [one, other] = [await proposed(manager, "10"), await proposed(second, "12")];
  const both = await Promise.all([publishProposal(manager, { proposalId: one, version: 1, inForce: 1 }, NOW), publishProposal(second, { proposalId: other, version: 1, inForce: 1 }, NOW)]);
  expect(both.map((answer) => (answer.ok ? "published" : answer.because)).sort()).toEqual(["published", "published-meanwhile"]);
  const left = both[0].ok ? other : one;
  expect(await proposalPage(manager, { programmeId, proposalId: left }, NOW)).toMatchObject({ value: { state: "open", inForce: 2, changes: [{ words: both[0].ok ? "Sessions away: from 10 to 12." : "Sessions away: from 12 to 10." }] } });
  expect(await publishProposal(manager, { proposalId: left, version: 1, inForce: 1 }, NOW), "looked at beside what is in force no more").toEqual({ ok: false, because: "published-meanwhile" });
  expect(await publishProposal(manager, { proposalId: left, version: 1, inForce: 2 }, NOW)).toMatchObject({ ok: true, value: { version: 3 } });
});

test("a proposal that was written anew since somebody looked at it is not published, and nothing of it is", async () => {
  const proposalId = await proposed();
  expect(await changeProposal(second, { proposalId, version: 1, ...SAID, ...fewer("12") }, NOW)).toMatchObject({ ok: true });
  expect(await publishProposal(manager, { proposalId, version: 1, inForce: 1 }, NOW)).toEqual({ ok: false, because: "changed-meanwhile" });
  expect([sessions(await inForce()), await waiting()]).toEqual([8, []]);
});

test("nothing is proposed that changes nothing, and nothing published that is in force already", async () => {
  expect(await proposeRules(manager, { programmeId, ...SAID, ...toFields(DEFAULT) }, NOW)).toEqual({ ok: false, because: "nothing-changed" });
  const [one, other] = [await proposed(), await proposed()];
  expect(await publishProposal(manager, { proposalId: one, version: 1, inForce: 1 }, NOW)).toMatchObject({ ok: true });
  expect(await publishProposal(manager, { proposalId: other, version: 1, inForce: 2 }, NOW)).toEqual({ ok: false, because: "nothing-changed" });
});

test("numbers of its own are the programme manager's alone; an administrator sets up with Seen's, once", async () => {
  expect(await proposeRules(admin, { programmeId, ...SAID, ...fewer("10") }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  const proposalId = await proposed();
  expect(await publishProposal(admin, { proposalId, version: 1, inForce: 1 }, NOW)).toEqual({ ok: false, because: "not-allowed" });
  expect(await publishRules(admin, { programmeId }, NOW)).toEqual({ ok: false, because: "published-meanwhile" });
  const insert = asViewer(admin, (tx) => tx.ruleSet.createMany({ data: [{ programmeId, version: 2, publishedOn: NOW, publishedById: admin.id, rules: {} }] }));
  await expect(insert).rejects.toThrow(/row-level security/);
});

describe("what a rules document may say", () => {
  const keysAndWords = () => {
    const keys = new Set<string>(), words = new Set<string>();
    const walk = (schema: z.core.JSONSchema.BaseSchema) => {
      for (const [name, inner] of Object.entries(schema.properties ?? {})) { keys.add(name); walk(inner as z.core.JSONSchema.BaseSchema); }
      for (const inner of [schema.items, ...(schema.anyOf ?? [])]) if (inner && typeof inner === "object") walk(inner as z.core.JSONSchema.BaseSchema);
      for (const word of schema.enum ?? []) words.add(String(word));
    };
    walk(z.toJSONSchema(ruleSetSchema, { io: "input" }));
    return { keys: [...keys].sort(), words: [...words].sort() };
  };
  test("the database's closed lists are the schema's", async () => {
    const [known] = await area.rows("SELECT ctx.rule_keys() AS keys, ctx.rule_words() AS words");
    expect([...(known!.keys as string[])].sort()).toEqual(keysAndWords().keys);
    expect([...(known!.words as string[])].sort()).toEqual(keysAndWords().words);
  });
  const persistent = DEFAULT.rules["attendance.persistent"];
  const written = (what: string) => [
    { ...DEFAULT, [what]: ["x"] }, { ...DEFAULT, rules: { ...DEFAULT.rules, [`insight.${what}`]: persistent } }, { ...DEFAULT, rules: { ...DEFAULT.rules, "attendance.persistent": { ...persistent, thresholds: { ...persistent.thresholds, [what]: 1 } } } },
    { ...DEFAULT, expected: { ...DEFAULT.expected, [what]: { days: 365 } } }, { ...DEFAULT, eligibility: [what] },
    { ...DEFAULT, rules: { ...DEFAULT.rules, "insight.declared": { ...DEFAULT.rules["insight.declared"], thresholds: { days: 365, insights: [what] } } } },
    { ...DEFAULT, rules: { ...DEFAULT.rules, "academic.below": { ...DEFAULT.rules["academic.below"], thresholds: { days: 365, subjects: 2, against: what } } } },
  ];
  test.each(["ethnicity", "religion", "language", "postcode"])("%s cannot be used: neither the schema nor the database takes a document that names it", async (what) => {
    for (const [at, document] of written(what).entries()) {
      expect(rulesSchema.safeParse(document).success, `${what} ${at}`).toBe(false);
      for (const table of ["rule_set (area_id, programme_id, version, published_on, published_by_id, rules) VALUES ($1, $2, 900, '2027-03-12', $3, $4)", "rule_proposal (area_id, id, programme_id, rules, why, source, source_year, proposed_by_id, proposed_at) VALUES ($1, gen_random_uuid(), $2, $4, 'x', 'x', 2027, $3, now())"])
        await expect(area.rows(`INSERT ${"INTO"} ${table}`, [area.areaId, programmeId, manager.id, JSON.stringify(document)]), `${what} ${at}`).rejects.toThrow(/rules_say_no_more/);
    }
  });
  test("a version published before rules could be off and eligibility declared reads as it did", async () => {
    const old = JSON.parse(JSON.stringify(DEFAULT_RULE_SET, (key, value: unknown) => (key === "on" || key === "eligibility" ? undefined : value))) as object;
    await area.rows("UPDATE rule_set SET rules = $1 WHERE version = 1", [JSON.stringify(old)]);
    expect(await inForce()).toEqual(DEFAULT_RULE_SET);
  });
});
