import type { Tx } from "../db/as-viewer";

/** Who teaches which class, as before an import that named them: whom it linked go, whom it unlinked come back. */
export async function putBackClassStaff(tx: Tx, importId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM class_staff t USING import_change c WHERE c.area_id = ctx.area_id() AND c.import_id = ${importId}::uuid AND c.table_name = 'class_staff' AND c.before IS NULL
      AND t.area_id = c.area_id AND t.school_id = c.school_id AND t.class_name = c.key ->> 'class_name' AND t.person_id = (c.key ->> 'person_id')::uuid`;
  await tx.$executeRaw`
    INSERT INTO class_staff (school_id, class_name, person_id) SELECT c.school_id, c.before ->> 'class_name', (c.before ->> 'person_id')::uuid
    FROM import_change c WHERE c.area_id = ctx.area_id() AND c.import_id = ${importId}::uuid AND c.table_name = 'class_staff' AND c.before IS NOT NULL ON CONFLICT DO NOTHING`;
}

/** The children it brought and whom no other school has: nobody is meant by them any more. */
export const forgetBrought = async (tx: Tx, importId: string): Promise<void> => { await tx.$executeRaw`SELECT children.forget_brought(${importId}::uuid)`; };
