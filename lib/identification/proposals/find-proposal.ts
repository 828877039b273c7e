import type { Tx } from "../../db/as-viewer";
import { ruleSetSchema, type RuleSet } from "../rule-set.schema";

export type ProposalState = "open" | "published" | "withdrawn";
export type Proposal = {
  readonly id: string; readonly programmeId: string; readonly state: ProposalState; readonly version: number; readonly why: string; readonly source: string; readonly sourceYear: number;
  readonly proposedById: string; readonly proposedAt: Date; readonly publishedVersion: number | null;
  /** The newest published rules; null where none are. */
  readonly inForce: RuleSet | null;
  /** The rules proposed, as the version they became or would become. */
  readonly ruleSet: RuleSet;
};

/** A programme's newest published rules; null where none are published. */
export async function rulesInForce(tx: Tx, programmeId: string): Promise<RuleSet | null> {
  const row = await tx.ruleSet.findFirst({ where: { programmeId }, orderBy: { version: "desc" }, select: { version: true, rules: true } });
  return row && ruleSetSchema.parse({ ...(row.rules as object), version: row.version });
}

/** A proposal with the rules in force beside it; null where there is none of that id. */
export async function findProposal(tx: Tx, id: string): Promise<Proposal | null> {
  const row = await tx.ruleProposal.findFirst({ where: { id } });
  if (!row) return null;
  const { rules, areaId: _areaId, state, ...rest } = row, inForce = await rulesInForce(tx, row.programmeId);
  const version = row.publishedVersion ?? (inForce?.version ?? 0) + 1;
  return { ...rest, state: state as ProposalState, inForce, ruleSet: ruleSetSchema.parse({ ...(rules as object), version }) };
}
