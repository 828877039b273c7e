// Every version a programme published, newest first, each beside the one before it; and its proposals.
import type { Tx } from "../../db/as-viewer";
import { dayOf, dayOfColumn, type Day } from "../../kernel/calendar";
import { ruleSetSchema, type RuleSet } from "../rule-set.schema";
import { type Change, changesBetween } from "./changes.present";
import type { ProposalState } from "./find-proposal";

export type Version = {
  readonly version: number; readonly publishedOn: Day; readonly publishedBy: string; readonly why: string | null; readonly source: string | null;
  readonly rules: RuleSet; readonly before: number | null; readonly changes: readonly Change[];
};
export type Proposed = { readonly id: string; readonly state: ProposalState; readonly proposedOn: Day; readonly proposedBy: string; readonly why: string };

/** Names of colleagues by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const people = new Map((await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  return (id) => people.get(id) ?? "the area’s first administrator";
}
const whose = (source: string | null, year: number | null) => source && (year ? `${source} (${year})` : source);

/** As they were published; an old document is read with what its rules did not say yet. */
export async function loadVersions(tx: Tx, programmeId: string): Promise<readonly Version[]> {
  const rows = await tx.ruleSet.findMany({ where: { programmeId }, orderBy: { version: "desc" } });
  const names = await namesOf(tx, rows.map(({ publishedById }) => publishedById));
  const rules = rows.map(({ version, rules: document }) => ruleSetSchema.parse({ ...(document as object), version }));
  return rows.map((row, at) => {
    const own = rules[at]!, earlier = rules[at + 1];
    return {
      version: row.version, publishedOn: dayOfColumn(row.publishedOn), publishedBy: names(row.publishedById), why: row.why, source: whose(row.source, row.sourceYear),
      rules: own, before: earlier?.version ?? null, changes: earlier ? changesBetween(earlier, own) : [],
    };
  });
}

/** The proposals of a programme that nobody has published or withdrawn yet, newest first. */
export async function openProposals(tx: Tx, programmeId: string): Promise<readonly Proposed[]> {
  const rows = await tx.ruleProposal.findMany({ where: { programmeId, state: "open" }, orderBy: { proposedAt: "desc" }, take: 50, select: { id: true, state: true, proposedAt: true, proposedById: true, why: true } });
  const names = await namesOf(tx, rows.map(({ proposedById }) => proposedById));
  return rows.map(({ id, state, proposedAt, proposedById, why }) => ({ id, state: state as ProposalState, proposedOn: dayOf(proposedAt), proposedBy: names(proposedById), why }));
}
