import type { Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import { type LeadAdults, leadAdultsOf } from "./lead-adults.rules";

/** How many adults have led for each of these children, at the viewer's schools; also those of cases that the viewer knows nothing else of. */
export async function leadAdultsOfChildren(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, LeadAdults>> {
  const rows = await tx.$queryRaw<{ child_id: string; person_id: string; from_on: string }[]>`SELECT child_id, person_id, from_on::text FROM children.who_has_led(${[...new Set(childIds)]}::uuid[])`;
  const led = new Map<string, { personId: string; fromOn: Day }[]>();
  for (const row of rows) led.set(row.child_id, [...(led.get(row.child_id) ?? []), { personId: row.person_id, fromOn: row.from_on as Day }]);
  return new Map([...led].flatMap(([childId, own]) => { const adults = leadAdultsOf(own); return adults ? [[childId, adults]] : []; }));
}
