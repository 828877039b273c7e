import type { Prisma } from "../../generated/prisma/client";
import { defineCommand } from "../doorway/doorway";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { publishSchema } from "./publish.schema";

/** Publishes Seen's default rules as a new programme's version 1, from today: numbers of its own are proposed and then published. */
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
    return count === 1 ? { ...yes({ version: 1 }), trace: { after: { programmeId, version: 1 } } } : no("published-meanwhile");
  },
});
