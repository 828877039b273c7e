import { z } from "zod";
import type { Tx } from "../../db/as-viewer";
import { defineQuery } from "../../doorway/doorway";
import { dayOf, dayOfColumn } from "../../kernel/calendar";
import { childrenNamed } from "../children-named";
import { findProposal, type Proposal } from "../proposals/find-proposal";
import type { RuleId } from "../vocabulary";
import { releasedSchema, type Released, WHENS, type When } from "./found.schema";
import type { MovedChild, ProposedHere } from "./moved.vocabulary";
import type { Way } from "./compare.rules";
import { findRun } from "./keep-preview";
import { schoolCountsSchema } from "./school-counts.rules";
import { staleBecause } from "./staleness.rules";

const lastLanded = async (tx: Tx, schoolIds: readonly string[]): Promise<Date | null> =>
  (await tx.$queryRaw<{ at: Date | null }[]>`SELECT signals.last_landed(${[...schoolIds]}::uuid[]) AS at`)[0]?.at ?? null;

async function programmeOf(tx: Tx, { programmeId, proposedById, proposedAt, id, state, why, version, inForce }: Proposal) {
  const { name, places, years, schools } = await tx.programme.findFirstOrThrow({ where: { id: programmeId }, select: { name: true, places: true, years: true, schools: { select: { schoolId: true } } } });
  const proposer = await tx.person.findFirst({ where: { id: proposedById }, select: { name: true } });
  return { proposalId: id, state, why, version, inForce: inForce?.version ?? null, proposedOn: dayOf(proposedAt), proposedBy: proposer?.name ?? null, programmeId, programme: name, places, years, schoolIds: schools.map(({ schoolId }) => schoolId) };
}

/** Of a narrowed grant only its own schools, and nothing that adds up others. */
function narrowed(found: Released, schoolIds: readonly string[]): Released {
  if (schoolIds.length === 0) return found;
  const nothing = { roll: null, found: null, before: null, comesIn: null, goesOut: null, years: {}, linkWorkers: 0 };
  return Object.fromEntries(Object.entries(found).map(([when, one]) => [when, one && { ...one, schools: one.schools.filter(({ schoolId }) => schoolIds.includes(schoolId)), all: nothing, rules: {}, groups: {}, comparisons: 0 }]));
}

/** For the programme manager: what a proposal would find, counts only; how far the counting is, and why it is out of date. */
export const previewCounts = defineQuery({
  name: "identification.previewCounts",
  input: z.object({ proposalId: z.uuid() }),
  may: "rules:publish",
  subject: (tx, { proposalId }) => findProposal(tx, proposalId),
  select: async ({ tx, subject: proposal, viewer, now }) => {
    const about = await programmeOf(tx, proposal), run = await findRun(tx, proposal.id), found = run?.found ? releasedSchema.parse(run.found) : null;
    const names = new Map((await tx.school.findMany({ where: { id: { in: about.schoolIds } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
    const asAt = found?.today?.asAt;
    return {
      ...about, wholeProgramme: viewer.schoolIds.length === 0,
      counting: run?.state === "counting" ? { done: run.done, of: run.schools, askedAt: run.askedAt } : null,
      counted: run && found && run.countedAt && asAt ? {
        at: run.countedAt, against: run.againstVersion, found: narrowed(found, viewer.schoolIds), schoolNames: names,
        stale: run.state === "counting" ? [] : staleBecause({ proposalVersion: run.proposalVersion, againstVersion: run.againstVersion, countedAt: run.countedAt, asAt: dayOfColumn(new Date(asAt)) },
          { proposalVersion: proposal.version, inForce: about.inForce, lastLanded: await lastLanded(tx, about.schoolIds), today: dayOf(now) }),
      } : null,
    };
  },
});


/** For the safeguarding lead and the SENCO: who at their school would come in and who would go out, by name. Nobody is named once a proposal is closed. */
export const previewNamed = defineQuery({
  name: "identification.previewNamed",
  input: z.object({ proposalId: z.uuid(), schoolId: z.uuid() }),
  may: "identify:named",
  subject: async (tx, { proposalId, schoolId }) => {
    const proposal = await findProposal(tx, proposalId);
    const works = proposal && await tx.programmeSchool.count({ where: { programmeId: proposal.programmeId, schoolId } });
    return proposal && works ? { ...proposal, schoolId } : null;
  },
  select: async ({ tx, subject: { schoolId, ...proposal }, now }) => {
    const { name } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } });
    const days = await tx.rulePreviewSchool.findMany({ where: { proposalId: proposal.id, schoolId } });
    const rows = proposal.state === "open" ? await tx.rulePreviewChild.findMany({ where: { proposalId: proposal.id, schoolId } }) : [];
    const named = await childrenNamed(tx, schoolId, rows.map(({ childId }) => childId)), landed = await lastLanded(tx, [schoolId]);
    const moved = (when: When): readonly MovedChild[] => rows.filter(({ which }) => which === when).flatMap((row) => {
      const child = named.get(row.childId);
      return child ? [{ childId: row.childId, child, way: row.way as Way, rules: row.rules as RuleId[], severe: row.severe, apart: row.restricted }] : [];
    }).sort((a, b) => a.child.name.localeCompare(b.child.name, "en-GB"));
    return {
      ...await programmeOf(tx, proposal), schoolId, schoolName: name,
      days: WHENS.flatMap((when) => {
        const day = days.find(({ which }) => which === when);
        return day ? [{ when, asAt: dayOfColumn(day.asAt), countedAt: day.countedAt, onRoll: schoolCountsSchema.parse(day.counts).roll, moved: moved(when) }] : [];
      }),
      old: days.some(({ countedAt, which, asAt, version }) => version !== proposal.version || (landed !== null && landed > countedAt) || (which === "today" && dayOfColumn(asAt) !== dayOf(now))),
    };
  },
  reads: ({ days, schoolId }) => [...new Set(days.flatMap(({ moved }) => moved.map(({ childId }) => childId)))].map((childId) => ({ childId, schoolId })),
});


/** The open proposals of the programmes at a school, with how many children there would come in and go out, of those this person may know of; nobody is named. */
export const proposedHere = defineQuery({
  name: "identification.proposedHere",
  input: z.object({ schoolId: z.uuid() }),
  may: "identify:named",
  subject: async (tx, { schoolId }) => tx.school.findFirst({ where: { id: schoolId }, select: { id: true } }).then((row) => row && { schoolId: row.id }),
  select: async ({ tx, subject: { schoolId } }): Promise<readonly ProposedHere[]> => {
    const open = await tx.ruleProposal.findMany({ where: { state: "open", programme: { schools: { some: { schoolId } } } }, orderBy: { proposedAt: "asc" }, select: { id: true, programme: { select: { id: true, name: true } } } });
    const mine = { schoolId, which: "today", proposalId: { in: open.map(({ id }) => id) } };
    const counted = new Set((await tx.rulePreviewSchool.findMany({ where: mine, select: { proposalId: true } })).map(({ proposalId }) => proposalId));
    const moved = await tx.rulePreviewChild.groupBy({ by: ["proposalId", "way"], where: mine, _count: true });
    const many = (id: string, way: Way) => moved.find((row) => row.proposalId === id && row.way === way)?._count ?? 0;
    return open.map(({ id, programme }) => ({ proposalId: id, programmeId: programme.id, programme: programme.name, counted: counted.has(id) ? { comesIn: many(id, "comes-in"), goesOut: many(id, "goes-out") } : null }));
  },
});
