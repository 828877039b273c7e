// The children of a school for whom people decided "support now", each once. Those whom only the safeguarding lead may know of are in no number.
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn } from "../kernel/calendar";
import type { Strand } from "../signals/vocabulary";
import { stoodSchema } from "./baseline.schema";
import { goalChanges, meanChange, strandsNow } from "./change.rules";
import type { AskedChild } from "./counts.rules";
import type { KnownChild } from "./load-school";
import { planGoals } from "./plan-goals";

export async function loadAsked(tx: Tx, schoolId: string, asAt: Day, known: readonly KnownChild[]): Promise<readonly AskedChild[]> {
  const newestFirst = [{ openedOn: "desc" as const }, { id: "desc" as const }];
  const approaches = await tx.approach.findMany({ where: { schoolId, restricted: false }, orderBy: newestFirst, select: { childId: true, state: true } });
  const cases = firstOfEach(await tx.case.findMany({ where: { schoolId, approach: { restricted: false } }, orderBy: newestFirst, select: { id: true, childId: true, state: true } }));
  const goals = await planGoals(tx, { schoolId });
  const baselines = new Map((await tx.baseline.findMany({ where: { schoolId } })).map((row) => [row.caseId, { agreedOn: dayOfColumn(row.agreedOn), stood: stoodSchema.parse(row.stood) }]));
  const standing = new Map<string, { strand: Strand }[]>();
  for (const { childId, strand } of await tx.flag.findMany({ where: { schoolId, endedOn: null, childId: { in: [...cases.keys()] } }, select: { childId: true, strand: true } }))
    standing.set(childId, [...(standing.get(childId) ?? []), { strand: strand as Strand }]);
  const children = new Map(known.map((child) => [child.facts.childId, child]));
  return [...firstOfEach(approaches)].map(([childId, { state }]): AskedChild => {
    const its = cases.get(childId), child = children.get(childId);
    if (!its || !child) return { approach: state, journey: null };
    const own = goals.get(its.id), baseline = baselines.get(its.id);
    return {
      approach: state,
      journey: {
        closed: its.state === "closed" || its.state === "looked-again", planAgreed: own !== undefined, change: meanChange(goalChanges(own ?? []))?.mean ?? null,
        strands: baseline ? strandsNow(baseline.stood.rules, standing.get(childId) ?? [], child.facts, {
          agreedOn: baseline.agreedOn, asAt, possibleToDate: child.possible, attendanceMissing: child.missing.some(({ strand }) => strand === "attendance"), onRoll: child.onRoll,
        }) : new Map(),
        sex: child.sex, fsm: child.fsm, sen: child.sen,
      },
    };
  });
}

const firstOfEach = <T extends { readonly childId: string }>(rows: readonly T[]): ReadonlyMap<string, T> => {
  const first = new Map<string, T>();
  for (const row of rows) if (!first.has(row.childId)) first.set(row.childId, row);
  return first;
};
