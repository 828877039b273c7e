// Keeps what a landed roll asks a person, once: a pair that was asked about before is not asked about again.
import { randomUUID } from "node:crypto";
import type { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import { columnOf, type Day } from "../kernel/calendar";
import type { RollMatch } from "./matches.rules";
import type { RollRow } from "./rows";

type Found = { readonly kind: string; readonly childId: string; readonly otherId: string | null; readonly was?: Prisma.InputJsonObject; readonly agrees?: boolean };
type Landed = { readonly schoolId: string; readonly importId: string; readonly today: Day; readonly arrived: readonly RollRow[]; readonly matches: readonly RollMatch[] };
/** On two rolls on purpose: main and subsidiary dual registration, and guests. */
const ON_TWO_ROLLS: readonly (RollRow["enrolment"])[] = ["M", "S", "G"];

/** After the roll has landed. */
export async function keepMatches(tx: Tx, { schoolId, importId, today, arrived, matches }: Landed): Promise<void> {
  const upns = [...new Set([...arrived.map(({ upn }) => upn), ...matches.flatMap((match) => ("otherUpn" in match ? [match.upn, match.otherUpn] : [match.upn]))])];
  if (upns.length === 0) return;
  const details = await tx.childDetail.findMany({ where: { schoolId, upn: { in: upns } }, select: { upn: true, childId: true } });
  const idOf = new Map(details.map(({ upn, childId }) => [upn, childId]));
  const found: Found[] = matches.map((match) => ({
    kind: match.kind, childId: idOf.get(match.upn)!, otherId: "otherUpn" in match ? idOf.get(match.otherUpn)! : null, ...("was" in match ? { was: match.was } : {}),
  }));
  const single = arrived.filter(({ enrolment }) => !ON_TWO_ROLLS.includes(enrolment)).map(({ upn }) => idOf.get(upn)!);
  const elsewhere = await tx.$queryRaw<{ child_id: string; agrees: boolean }[]>`SELECT * FROM children.on_other_rolls(${schoolId}::uuid, ${single}::uuid[], ${today}::date)`;
  for (const { child_id, agrees } of elsewhere) found.push({ kind: "another-school", childId: child_id, otherId: null, agrees });
  const asked = await tx.childMatch.findMany({ where: { schoolId, kind: { not: "new-name" } }, select: { kind: true, childId: true, otherId: true } });
  const known = new Set(asked.map(key));
  const fresh = found.filter((one) => !known.has(key(one)));
  if (fresh.length > 0) await tx.childMatch.createMany({ data: fresh.map((one) => ({ id: randomUUID(), schoolId, importId, foundOn: columnOf(today), ...one })) });
}

/** What a roll asked goes with it when it is taken back, answered or not: what it said is no longer said. */
export const forgetMatches = async (tx: Tx, importId: string): Promise<void> => { await tx.childMatch.deleteMany({ where: { importId } }); };

/** "same-name" and "same-birth-date" of one pair are one question. */
const key = ({ kind, childId, otherId }: { readonly kind: string; readonly childId: string; readonly otherId: string | null }): string =>
  otherId === null ? `${kind} ${childId}` : [childId, otherId].sort().join(" ");
