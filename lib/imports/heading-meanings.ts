// What a school has said its headings mean. Each takes the transaction of whoever asks.
import type { Tx } from "../db/as-viewer";
import { dayOf } from "../kernel/calendar";
import type { Meaning } from "./find-columns";
import { KINDS } from "./vocabulary";

type Office = { readonly schoolId: string; readonly audience: string };

/** Every heading that this school, in this role, has said the meaning of. */
export async function meaningsOf(tx: Tx, { schoolId, audience }: Office): Promise<readonly Meaning[]> {
  const rows = await tx.headingMeaning.findMany({ where: { schoolId, audience }, orderBy: [{ kind: "asc" }, { heading: "asc" }] });
  return rows.flatMap(({ kind: name, heading, column, saidAt }) => {
    const kind = KINDS.find((one) => one === name);
    return kind ? [{ kind, heading, column, saidOn: dayOf(saidAt) }] : [];
  });
}
