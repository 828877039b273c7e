import { z } from "zod";
import type { Prisma } from "../../generated/prisma/client";
import type { Tx } from "../db/as-viewer";
import { dayOfColumn, type Day } from "../kernel/calendar";
import { wasAndIs, type Rated } from "./ratings.rules";

/** Promised, happened, was, is, hoped: as a review keeps it. */
export type Stood = {
  readonly actions: readonly { readonly who: string; readonly what: string; readonly planned: number; readonly happened: number }[];
  readonly goals: readonly { readonly words: string; readonly was: Rated | null; readonly is: Rated | null; readonly hope: number | null }[];
};

const line = z.custom<object>((value) => typeof value === "object" && value !== null);
const kept = z.object({ actions: z.array(line).catch([]), goals: z.array(line).catch([]) });
/** Reads the column; what cannot be read is empty, and the rest of the review still stands on its page. */
export const stoodOf = (column: unknown): Stood => (kept.safeParse(column).data ?? { actions: [], goals: [] }) as Stood;

/** Each action and each goal of a plan as they stand on that day. */
export async function howItStood(tx: Tx, planId: string, agreedOn: Day | null, on: Day): Promise<Prisma.InputJsonObject> {
  const actions = await tx.planAction.findMany({ where: { planId }, orderBy: { number: "asc" }, select: { ownerName: true, what: true, planned: true, happened: true } });
  const goals = await tx.planGoal.findMany({ where: { planId }, orderBy: { number: "asc" }, include: { ratings: true } });
  const stood: Stood = {
    actions: actions.map(({ ownerName, ...rest }) => ({ who: ownerName, ...rest })),
    goals: goals.map(({ words, hope, ratings }) => ({ words, hope, ...wasAndIs(ratings.map((one) => ({ ...one, ratedOn: dayOfColumn(one.ratedOn) })).filter((one) => one.ratedOn <= on), agreedOn) })),
  };
  return stood as unknown as Prisma.InputJsonObject;
}
