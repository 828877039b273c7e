// What the programme manager sets up: what each organisation offers, and five pots.
import { addPot, addService } from "../../lib/commissioning/commands";
import { asViewer } from "../../lib/db/as-viewer";
import { inRole } from "./cast";
import type { Place } from "./happening";
import { ORGANISATIONS } from "./organisations";
import { must } from "./people";
import { POTS } from "./pots";
import { acting } from "./standing";

/** The programme manager lists the services and sets the pots aside. */
export async function makeServices({ schools }: Place, now: Date): Promise<void> {
  const manager = await acting(inRole("programme-manager"), now);
  const organisations = await asViewer(manager, (tx) => tx.organisation.findMany({ select: { id: true, name: true } }));
  for (const { name, services } of ORGANISATIONS) for (const service of services) must(await addService(manager, { ...service, organisationId: organisations.find((one) => one.name === name)?.id }, now), `list ${service.name}`);
  for (const { school, ...pot } of POTS) must(await addPot(manager, { ...pot, schoolId: school ? schools.get(school) : "" }, now), `set ${pot.name} aside`);
}
