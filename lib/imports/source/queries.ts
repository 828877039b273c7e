import { z } from "zod";
import type { Tx } from "../../db/as-viewer";
import { defineQuery } from "../../doorway/doorway";
import { PROBLEMS } from "./problem";
import { readResult } from "./result";
import { ofSource } from "./schema";
import type { SourcePage } from "./source-page";

const nameOf = async (tx: Tx, id: string | null): Promise<string | null> => (id ? (await tx.person.findFirst({ where: { id }, select: { name: true } }))?.name ?? null : null);

/** Whether a school's own system is connected, what the last fetch brought, and what is in the way. */
export const sourcePage = defineQuery({
  name: "imports.sourcePage", may: "source:keep", input: ofSource,
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  select: async ({ tx, input: { schoolId } }): Promise<SourcePage> => {
    const { name: schoolName } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } });
    // Not its token, though encrypted: no page has a use for it.
    const kept = await tx.schoolSource.findFirst({ where: { schoolId }, omit: { credentials: true }, orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { madeAt: "desc" }] });
    if (!kept) return { schoolId, schoolName, source: null, revoked: null };
    if (kept.revokedAt) return { schoolId, schoolName, source: null, revoked: { at: kept.revokedAt, by: await nameOf(tx, kept.revokedById) } };
    return {
      schoolId, schoolName, revoked: null,
      source: {
        address: kept.address, theirId: kept.theirId, connectedAt: kept.madeAt, connectedBy: await nameOf(tx, kept.madeById),
        tried: kept.triedAt && kept.triedChildren !== null ? { at: kept.triedAt, children: kept.triedChildren } : null,
        fetchedAt: kept.rollAt, result: readResult(kept.result),
        problem: kept.problem && kept.problemSince ? { what: z.enum(PROBLEMS).parse(kept.problem), since: kept.problemSince } : null,
      },
    };
  },
});
