import type { Prisma } from "../../generated/prisma/client";
import { countAgain } from "../db/enqueue";
import type { Tx } from "../db/as-viewer";
import type { FoundCase } from "../cases/find-case";
import { helpSoFar } from "../identification/help-so-far";
import { publishedFor } from "../identification/published-rules";
import { columnOf } from "../kernel/calendar";
import { loadChildFacts } from "../signals/load-facts";
import { whatStood } from "./baseline.rules";

/** Keeps how things stood on the day the case was opened, once; "already" where that was done before, "nobody" where there is no such child any more. */
export async function freeze(tx: Tx, { caseId, schoolId, childId, openedOn }: FoundCase, now: Date): Promise<"frozen" | "already" | "nobody"> {
  if (await tx.baseline.findFirst({ where: { caseId }, select: { caseId: true } })) return "already";
  const facts = await loadChildFacts(tx, { schoolId, childId }, await helpSoFar(tx, schoolId));
  if (!facts) return "nobody";
  const stood = whatStood(facts.child, facts.school, await publishedFor(tx, { schoolId }), openedOn);
  const { count } = await tx.baseline.createMany({
    data: [{ caseId, schoolId, childId, agreedOn: columnOf(openedOn), frozenAt: now, stood: stood as unknown as Prisma.InputJsonObject }], skipDuplicates: true,
  });
  if (count === 0) return "already";
  await countAgain(tx);
  return "frozen";
}
