import { z } from "zod";
import { defineQuery } from "../../doorway/doorway";
import { dayOf, dayOfColumn } from "../../kernel/calendar";
import { linkWorkersTogether } from "../../partnership/link-workers";
import { changesBetween } from "./changes.present";
import { findProposal } from "./find-proposal";
import { loadVersions, namesOf, openProposals } from "./load-versions";
import { ofProposal } from "./proposal.schema";

/** A programme as everybody in the area may read it: its rules in force, every version with why and what changed, and what is proposed. */
export const ruleSetPage = defineQuery({
  name: "identification.ruleSetPage",
  input: z.object({ programmeId: z.uuid() }),
  may: "area:read",
  subject: (tx, { programmeId }) => tx.programme.findFirst({ where: { id: programmeId } }),
  select: async ({ tx, subject: { id, name, places, years, version }, now }) => {
    const at = await tx.programmeSchool.findMany({ where: { programmeId: id }, select: { schoolId: true } });
    const schools = await tx.school.findMany({ where: { id: { in: at.map(({ schoolId }) => schoolId) } }, orderBy: { name: "asc" }, select: { id: true, name: true } });
    const linkWorkers = await linkWorkersTogether(tx, schools.map((school) => school.id), dayOf(now)), versions = await loadVersions(tx, id);
    return {
      id, name, places, years, version, linkWorkers, schools, versions,
      rules: versions[0]?.rules ?? null, proposals: await openProposals(tx, id),
    };
  },
});

/** One version of a programme's rules, in force or not any more, with why and what it changed. */
export const versionPage = defineQuery({
  name: "identification.versionPage",
  input: z.object({ programmeId: z.uuid(), version: z.coerce.number().int().min(1) }),
  may: "area:read",
  subject: async (tx, { programmeId, version }) => {
    const programme = await tx.programme.findFirst({ where: { id: programmeId }, select: { id: true, name: true } });
    return programme && (await tx.ruleSet.count({ where: { programmeId, version } })) ? programme : null;
  },
  select: async ({ tx, input: { version }, subject: programme }) => {
    const versions = await loadVersions(tx, programme.id), shown = versions.find((one) => one.version === version)!;
    const followed = versions[versions.indexOf(shown) - 1];
    return { programme, ...shown, followedOn: followed ? { version: followed.version, on: followed.publishedOn } : null };
  },
});

/** A proposal: why, whose numbers, the rules it would bring, and what they say otherwise than those in force; for a published one, than those before it. */
export const proposalPage = defineQuery({
  name: "identification.proposalPage",
  input: ofProposal,
  may: "area:read",
  subject: async (tx, { programmeId, proposalId }) => {
    const proposal = await findProposal(tx, proposalId);
    return proposal?.programmeId === programmeId ? proposal : null;
  },
  select: async ({ tx, subject: proposal }) => {
    const { id, programmeId, state, version, why, source, sourceYear, proposedAt, proposedById, publishedVersion, inForce, ruleSet } = proposal;
    const { name } = await tx.programme.findFirstOrThrow({ where: { id: programmeId }, select: { name: true } });
    const versions = publishedVersion === null ? [] : await loadVersions(tx, programmeId), published = versions.find((one) => one.version === publishedVersion);
    return {
      programme: { id: programmeId, name }, id, state, version, why, source, sourceYear, proposedOn: dayOf(proposedAt), proposedBy: (await namesOf(tx, [proposedById]))(proposedById),
      published: published ? { version: published.version, on: published.publishedOn, by: published.publishedBy } : null,
      inForce: inForce?.version ?? null, since: await sinceOf(tx, programmeId), ruleSet, changes: published ? published.changes : inForce ? changesBetween(inForce, ruleSet) : [],
    };
  },
});

const sinceOf = async (tx: Parameters<typeof findProposal>[0], programmeId: string) => {
  const row = await tx.ruleSet.findFirst({ where: { programmeId }, orderBy: { version: "desc" }, select: { publishedOn: true } });
  return row && dayOfColumn(row.publishedOn);
};
