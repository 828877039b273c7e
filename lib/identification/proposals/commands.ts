import { randomUUID } from "node:crypto";
import type { Prisma } from "../../../generated/prisma/client";
import type { Viewer } from "../../access/viewer";
import type { Tx } from "../../db/as-viewer";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import { applyRulesAgain } from "../apply-rules-again";
import { findProposal, rulesInForce } from "./find-proposal";
import type { Rules } from "./rule-fields";
import { changeSchema, proposeSchema, publishProposalSchema, withdrawSchema } from "./proposal.schema";
import { sameRules, withSources } from "./whose-numbers.rules";

type Kept = { readonly programmeId: string; readonly rules: Rules; readonly why: string; readonly source: string; readonly sourceYear: number };
/** Adds a proposal; gives its id. */
async function keep(tx: Tx, { rules, ...given }: Kept, viewer: Viewer, now: Date) {
  const proposalId: string = randomUUID();
  await tx.ruleProposal.createMany({ data: [{ id: proposalId, ...given, rules: rules as unknown as Prisma.InputJsonObject, proposedById: viewer.id, proposedAt: now }] });
  return { ...yes({ programmeId: given.programmeId, proposalId }), trace: { after: { programmeId: given.programmeId, proposalId } } };
}

/** Keeps a whole rule set as a proposal, with why and whose numbers: nothing applies it. */
export const proposeRules = defineCommand({
  name: "identification.proposeRules",
  input: proposeSchema,
  may: "rules:publish",
  subject: (tx, { programmeId }) => tx.programme.findFirst({ where: { id: programmeId }, select: { id: true } }),
  run: async ({ tx, input: { programmeId, why, source, sourceYear, ...given }, viewer, now }) => {
    const inForce = await rulesInForce(tx, programmeId);
    if (!inForce) return no("no-rules-yet");
    const rules = withSources(given, inForce, { name: source, year: sourceYear });
    if (sameRules(inForce, rules)) return no("nothing-changed");
    return keep(tx, { programmeId, rules, why, source, sourceYear }, viewer, now);
  },
});

/** Writes a proposal anew while nobody has published or withdrawn it; `apart` leaves it as it is, and keeps this one beside it. */
export const changeProposal = defineCommand({
  name: "identification.changeProposal",
  input: changeSchema,
  may: "rules:publish",
  subject: (tx, { proposalId }) => findProposal(tx, proposalId),
  run: async ({ tx, input: { proposalId, version, apart, why, source, sourceYear, ...given }, subject: proposal, viewer, now }) => {
    if (!proposal.inForce || (proposal.state !== "open" && !apart)) return no("not-open");
    const rules = withSources(given, proposal.inForce, { name: source, year: sourceYear }, { name: proposal.source, year: proposal.sourceYear });
    if (sameRules(proposal.inForce, rules)) return no("nothing-changed");
    if (apart) return keep(tx, { programmeId: proposal.programmeId, rules, why, source, sourceYear }, viewer, now);
    const { count } = await tx.ruleProposal.updateMany({ where: { id: proposalId, version, state: "open" }, data: { rules: rules as unknown as Prisma.InputJsonObject, why, source, sourceYear, version: { increment: 1 } } });
    return count ? { ...yes({ programmeId: proposal.programmeId, proposalId }), trace: { after: { proposalId, version: version + 1 } } } : no("changed-meanwhile");
  },
});

/** Makes a proposal the programme's next version, from today, and has it applied at each of its schools; an earlier version is never changed. */
export const publishProposal = defineCommand({
  name: "identification.publishProposal",
  input: publishProposalSchema,
  may: "rules:publish",
  subject: (tx, { proposalId }) => findProposal(tx, proposalId),
  run: async ({ tx, input: { proposalId, version, inForce: looked }, subject: { programmeId, state, why, source, sourceYear, inForce, ruleSet }, viewer, now }) => {
    if (state !== "open") return no("not-open");
    if (inForce?.version !== looked) return no("published-meanwhile");
    if (sameRules(inForce, ruleSet)) return no("nothing-changed");
    const next = ruleSet.version;
    const published = await tx.ruleSet.createMany({
      data: [{ programmeId, version: next, publishedOn: columnOf(dayOf(now)), publishedById: viewer.id, rules: ruleSet as unknown as Prisma.InputJsonObject, why, source, sourceYear }], skipDuplicates: true,
    });
    if (published.count === 0) return no("published-meanwhile");
    const { count } = await tx.ruleProposal.updateMany({ where: { id: proposalId, version, state: "open" }, data: { state: "published", publishedVersion: next, version: { increment: 1 } } });
    if (count === 0) return no("changed-meanwhile");
    await applyRulesAgain(tx, programmeId);
    return { ...yes({ programmeId, version: next }), trace: { after: { programmeId, proposalId, version: next } } };
  },
});

/** Takes a proposal back; it stays readable. */
export const withdrawProposal = defineCommand({
  name: "identification.withdrawProposal",
  input: withdrawSchema,
  may: "rules:publish",
  subject: (tx, { proposalId }) => findProposal(tx, proposalId),
  run: async ({ tx, input: { proposalId, version }, subject: { programmeId, state } }) => {
    if (state !== "open") return no("not-open");
    const { count } = await tx.ruleProposal.updateMany({ where: { id: proposalId, version, state: "open" }, data: { state: "withdrawn", version: { increment: 1 } } });
    return count ? { ...yes({ programmeId }), trace: { after: { programmeId, proposalId, state: "withdrawn" } } } : no("changed-meanwhile");
  },
});
