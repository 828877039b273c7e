import { Prisma } from "../../generated/prisma/client";

/** A row that is about a class and no child. */
export const OF_NO_CHILD = "00000000-0000-0000-0000-000000000000";

/**
 * The history of an import, as a part of the statement that changes the rows: `stood` selects (key, child_id, before) of those it will change,
 * `before` null where there is none yet. What an import writes twice keeps how it stood first.
 */
export const keepBefore = (importId: string, schoolId: string, table: string, stood: Prisma.Sql): Prisma.Sql => Prisma.sql`
  INSERT INTO import_change (import_id, table_name, school_id, key, child_id, before)
  SELECT ${importId}::uuid, ${table}, ${schoolId}::uuid, stood.* FROM (${stood}) AS stood(key, child_id, before) ON CONFLICT DO NOTHING`;
