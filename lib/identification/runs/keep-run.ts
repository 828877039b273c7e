import type { Tx } from "../../db/as-viewer";

type Run = { readonly programmeId: string; readonly schoolId: string; readonly version: number; readonly now: Date };

/** Says that this version of a programme's rules has just been applied at a school. Written with what it found, or not at all. */
export async function keepRun(tx: Tx, { programmeId, schoolId, version, now }: Run): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO identification_run (programme_id, school_id, version, since, applied_at) VALUES (${programmeId}::uuid, ${schoolId}::uuid, ${version}::int, ${now}, ${now})
    ON CONFLICT (area_id, programme_id, school_id, version) DO UPDATE SET applied_at = excluded.applied_at`;
}
