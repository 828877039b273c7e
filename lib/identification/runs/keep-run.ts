import { Prisma } from "../../../generated/prisma/client";
import type { Question } from "../../db/ask-together";
import { directly, type Tx } from "../../db/as-viewer";
import type { Day } from "../../kernel/calendar";

type Run = { readonly programmeId: string; readonly schoolId: string; readonly version: number; readonly now: Date };

/** Says that this version of a programme's rules has just been applied at a school. Written with what it found, or not at all. */
export async function keepRun(tx: Tx, { programmeId, schoolId, version, now }: Run): Promise<void> {
  await directly(tx, Prisma.sql`
    INSERT INTO identification_run (programme_id, school_id, version, since, applied_at) VALUES (${programmeId}::uuid, ${schoolId}::uuid, ${version}::int, ${now}, ${now})
    ON CONFLICT (area_id, programme_id, school_id, version) DO UPDATE SET applied_at = excluded.applied_at`);
}

/** The day on which each programme's rules were last applied at a school, by programme; none for one whose rules never were. */
export const lastApplied = (schoolId: string): Question<ReadonlyMap<string, Day>> => ({
  sql: Prisma.sql`SELECT json_object_agg(programme_id, on_day) FROM (SELECT programme_id, (max(applied_at) AT TIME ZONE 'Europe/London')::date AS on_day FROM identification_run WHERE school_id = ${schoolId}::uuid GROUP BY programme_id) runs`,
  read: (days) => new Map(Object.entries((days ?? {}) as Readonly<Record<string, Day>>)),
});
