import type { Tx } from "../db/as-viewer";

/** Marks as they stood before an import, and of which import they then were; those it brought go. */
export async function putBackMarks(tx: Tx, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE marks t SET marks = c.before, import_id = c.before_import_id FROM marks_change c
    WHERE c.area_id = ctx.area_id() AND c.import_id = ${importId}::uuid AND c.before IS NOT NULL
      AND t.area_id = c.area_id AND t.school_id = c.school_id AND t.child_id = c.child_id AND t.school_year = c.school_year`;
  await tx.$executeRaw`
    DELETE FROM marks t USING marks_change c WHERE c.area_id = ctx.area_id() AND c.import_id = ${importId}::uuid AND c.before IS NULL
      AND t.area_id = c.area_id AND t.school_id = c.school_id AND t.child_id = c.child_id AND t.school_year = c.school_year`;
}
