import type { Tx } from "../db/as-viewer";
import { dayOfColumn, type Day } from "../kernel/calendar";
import { ruleSetSchema, type RuleSet } from "./rule-set.schema";

export type Published = { readonly programmeId: string; readonly name: string; readonly publishedOn: Day; readonly schoolIds: readonly string[]; /** Empty: every year. */ readonly years: readonly string[]; readonly ruleSet: RuleSet };

/** The newest published rules of each programme that works at the school, or of the programme with that name; none where nothing was published. */
export async function publishedFor(tx: Tx, which: { readonly schoolId: string } | { readonly name: string }): Promise<readonly Published[]> {
  const programmes = await tx.programme.findMany({
    where: "name" in which ? { name: which.name } : { schools: { some: { schoolId: which.schoolId } } },
    select: { id: true, name: true, years: true, schools: { select: { schoolId: true } } }, orderBy: { name: "asc" },
  });
  const sets = await tx.ruleSet.findMany({ where: { programmeId: { in: programmes.map((programme) => programme.id) } }, orderBy: { version: "desc" } });
  return programmes.flatMap((programme) => {
    const set = sets.find((one) => one.programmeId === programme.id);
    return set ? [{
      programmeId: programme.id, name: programme.name, publishedOn: dayOfColumn(set.publishedOn), schoolIds: programme.schools.map((school) => school.schoolId), years: programme.years,
      ruleSet: ruleSetSchema.parse(set.rules),
    }] : [];
  });
}
