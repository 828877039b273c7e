// What the programme manager sets up: each organisation's service, and two pots.
import { addPot, addService } from "../../lib/commissioning/commands";
import { asViewer } from "../../lib/db/as-viewer";
import { inRole } from "./cast";
import type { Place } from "./happening";
import { ORGANISATIONS } from "./organisations";
import { must } from "./people";
import { acting } from "./standing";

export const OF_SCHOOL = "Larkhill 2026/27", OF_AREA = "Eastmere, all schools, 2026/27";

/** The programme manager lists the services and sets the pots aside. */
export async function makeServices({ schoolId }: Place, now: Date): Promise<void> {
  const manager = await acting(inRole("programme-manager"), now);
  const organisations = await asViewer(manager, (tx) => tx.organisation.findMany({ select: { id: true, name: true } }));
  for (const { name, service } of ORGANISATIONS) must(await addService(manager, { ...service, organisationId: organisations.find((one) => one.name === name)?.id }, now), `list ${service.name}`);
  for (const pot of [{ name: OF_SCHOOL, schoolId, amount: "2,400" }, { name: OF_AREA, schoolId: "", amount: "6,000" }]) {
    must(await addPot(manager, { ...pot, fromOn: "2026-09-01", untilOn: "2027-07-31" }, now), `set ${pot.name} aside`);
  }
}
