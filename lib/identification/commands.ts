import type { Prisma } from "../../generated/prisma/client";
import { defineCommand } from "../doorway/doorway";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, yes } from "../kernel/result";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { publishSchema } from "./publish.schema";

/** Publishes a programme's rules as its next version, from today; an earlier version is never changed. */
export const publishRules = defineCommand({
  name: "identification.publishRules",
  input: publishSchema,
  may: "programme:manage",
  subject: (tx, { programmeId }) => tx.programme.findFirst({ where: { id: programmeId }, select: { id: true } }),
  run: async ({ tx, input: { programmeId, rules }, viewer, now }) => {
    const latest = await tx.ruleSet.findFirst({ where: { programmeId }, orderBy: { version: "desc" }, select: { version: true } });
    const version = (latest?.version ?? 0) + 1;
    const { count } = await tx.ruleSet.createMany({
      data: [{ programmeId, version, publishedOn: columnOf(dayOf(now)), publishedById: viewer.id, rules: { ...(rules ?? DEFAULT_RULE_SET), version } as unknown as Prisma.InputJsonObject }],
      skipDuplicates: true,
    });
    return count === 1 ? { ...yes({ version }), trace: { after: { programmeId, version } } } : no("published-meanwhile");
  },
});
