import type { Prisma } from "../../generated/prisma/client";
import { identifyAgain } from "../db/enqueue";
import { defineCommand } from "../doorway/doorway";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { applyRulesAgain } from "./apply-rules-again";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { listLengthSchema } from "./list-length.schema";
import { publishSchema } from "./publish.schema";
import { saidOfChildren } from "./said-today";
import { ofSaid, seenSchema } from "./said.schema";

/** Publishes Seen's default rules as a new programme's version 1, from today, and has them applied at its schools: numbers of its own are proposed and then published. */
export const publishRules = defineCommand({
  name: "identification.publishRules",
  input: publishSchema,
  may: "programme:manage",
  subject: (tx, { programmeId }) => tx.programme.findFirst({ where: { id: programmeId }, select: { id: true } }),
  run: async ({ tx, input: { programmeId }, viewer, now }) => {
    if (await tx.ruleSet.count({ where: { programmeId } })) return no("published-meanwhile");
    const { count } = await tx.ruleSet.createMany({
      data: [{ programmeId, version: 1, publishedOn: columnOf(dayOf(now)), publishedById: viewer.id, rules: DEFAULT_RULE_SET as unknown as Prisma.InputJsonObject }], skipDuplicates: true,
    });
    if (count === 0) return no("published-meanwhile");
    await applyRulesAgain(tx, programmeId);
    return { ...yes({ version: 1 }), trace: { after: { programmeId, version: 1 } } };
  },
});

/** Says how many reviews the school answers at once, and why; whose turn it is follows at once. An earlier length stays on record. */
export const setListLength = defineCommand({
  name: "identification.setListLength",
  input: listLengthSchema,
  may: "review:list",
  subject: (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true } }).then((row) => row && { schoolId: row.id }),
  run: async ({ tx, input: { atOnce, why }, subject: { schoolId }, viewer, now }) => {
    await tx.listLength.createMany({ data: [{ schoolId, atOnce, why, setById: viewer.id, setAt: now }] });
    if (viewer.through === "page") await identifyAgain(tx, [schoolId]);
    return { ...yes({ schoolId }), trace: { schoolId, after: { atOnce } } };
  },
});

/** A safeguarding lead has read what was said of these children: only what is on the list and was read, so that what came meanwhile stays unread. */
export const seeSaid = defineCommand({
  name: "identification.seeSaid",
  input: seenSchema,
  may: "safeguarding:list",
  subject: (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true } }).then((row) => row && { schoolId: row.id }),
  run: async ({ tx, input: { said }, subject: { schoolId }, viewer, now }) => {
    const { unread } = await saidOfChildren(tx, schoolId, dayOf(now)), read = unread.filter((one) => said.includes(ofSaid(one)));
    await tx.saidSeen.createMany({ data: read.map(({ childId, key }) => ({ schoolId, childId, said: key, seenById: viewer.id, seenAt: now })), skipDuplicates: true });
    return { ...yes({ schoolId, seen: read.length }), trace: [{ schoolId, after: { seen: read.length } }, ...[...new Set(read.map(({ childId }) => childId))].map((childId) => ({ schoolId, childId, after: { seen: read.filter((one) => one.childId === childId).length } }))] };
  },
});
