// What a preview keeps, and how far it is. Each takes the transaction of whoever asks: the person who wants it counted, or the job that counts.
import type { Prisma } from "../../../generated/prisma/client";
import type { Tx } from "../../db/as-viewer";
import { type Day, dayOfColumn } from "../../kernel/calendar";
import type { Released, When } from "./found.schema";
import type { OneDay } from "./preview-of-day.rules";
import { type SchoolCounts, schoolCountsSchema } from "./school-counts.rules";

/** Which rules a run counts: the proposal as it was written, beside the version in force (null: none). */
export type Versions = { readonly proposalVersion: number; readonly againstVersion: number | null };

export const findRun = (tx: Tx, proposalId: string) => tx.rulePreview.findFirst({ where: { proposalId } });

/** Begins the next run: what the last one found stands beside it until it is counted. */
export async function beginRun(tx: Tx, proposalId: string, schools: number, versions: Versions, by: { readonly personId: string; readonly now: Date }): Promise<number> {
  const asked = { state: "counting", schools, done: 0, ...versions, askedById: by.personId, askedAt: by.now };
  const again = await tx.rulePreview.updateMany({ where: { proposalId }, data: { ...asked, run: { increment: 1 } } });
  if (again.count === 0) await tx.rulePreview.createMany({ data: [{ proposalId, ...asked }] });
  return (await findRun(tx, proposalId))?.run ?? 1;
}

/** The rules were changed while they were counted: everything again, for whoever asked. */
export const restartRun = async (tx: Tx, proposalId: string, run: number, schools: number, versions: Versions): Promise<void> => {
  await tx.rulePreview.updateMany({ where: { proposalId, run }, data: { run: { increment: 1 }, done: 0, schools, ...versions } });
};

/** Puts what one school's two days gave in the place of what an earlier run gave there. */
export async function keepSchool(tx: Tx, { proposalId, run, version, schoolId, now }: { readonly proposalId: string; readonly run: number; readonly version: number; readonly schoolId: string; readonly now: Date }, days: readonly OneDay[]): Promise<void> {
  await tx.rulePreviewChild.deleteMany({ where: { proposalId, schoolId } });
  for (const { which, asAt, counts, moves, involved } of days) {
    await tx.$executeRaw`
      INSERT INTO rule_preview_school (proposal_id, school_id, which, run, version, as_at, counted_at, counts) VALUES (${proposalId}::uuid, ${schoolId}::uuid, ${which}, ${run}::int, ${version}::int, ${asAt}::date, ${now}, ${JSON.stringify(counts)}::jsonb)
      ON CONFLICT (area_id, proposal_id, school_id, which) DO UPDATE SET run = excluded.run, version = excluded.version, as_at = excluded.as_at, counted_at = excluded.counted_at, counts = excluded.counts`;
    await tx.rulePreviewChild.createMany({ data: moves.map(({ childId, way, rules, severe }) => ({ proposalId, schoolId, which, childId, way, rules: [...rules], severe, restricted: involved.has(childId) })) });
  }
}

/** How many schools of the run are counted, for whoever watches. */
export const keepDone = async (tx: Tx, proposalId: string, run: number, done: number): Promise<void> => { await tx.rulePreview.updateMany({ where: { proposalId, run }, data: { done } }); };

/** What this run has counted so far, by school and day; read as Seen itself at those schools. */
export async function countedSoFar(tx: Tx, proposalId: string, run: number, schoolIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<When, { readonly asAt: Day; readonly counts: SchoolCounts }>>> {
  const rows = await tx.rulePreviewSchool.findMany({ where: { proposalId, run, schoolId: { in: [...schoolIds] } } });
  const bySchool = new Map<string, Map<When, { asAt: Day; counts: SchoolCounts }>>();
  for (const { schoolId, which, asAt, counts } of rows) {
    const days = bySchool.get(schoolId) ?? new Map<When, { asAt: Day; counts: SchoolCounts }>();
    days.set(which as When, { asAt: dayOfColumn(asAt), counts: schoolCountsSchema.parse(counts) });
    bySchool.set(schoolId, days);
  }
  return bySchool;
}

/** The run is counted: what may be read of it. */
export const keepFound = async (tx: Tx, proposalId: string, run: number, found: Released, now: Date): Promise<void> => {
  await tx.rulePreview.updateMany({ where: { proposalId, run }, data: { state: "counted", countedAt: now, found: found as unknown as Prisma.InputJsonObject } });
};

/** A proposal that was published or withdrawn needs no names any more; says of how many children it forgot. */
export const forgetNames = async (tx: Tx, schoolId: string): Promise<number> => tx.$executeRaw`
  DELETE FROM rule_preview_child c USING rule_proposal p WHERE c.school_id = ${schoolId}::uuid AND p.area_id = c.area_id AND p.id = c.proposal_id AND p.state <> 'open'`;
