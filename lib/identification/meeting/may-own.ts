import type { Tx } from "../../db/as-viewer";
import type { Day } from "../../kernel/calendar";
import { secondPerson } from "../second-person";

/** Whether somebody may be given a task about a child: they work at the school that day, and are not kept from the child. */
export const mayOwn = async (tx: Tx, personId: string, where: { readonly areaId: string; readonly schoolId: string; readonly childId: string; readonly on: Day }): Promise<boolean> =>
  ((await secondPerson(tx, personId, where))?.roles.length ?? 0) > 0;
