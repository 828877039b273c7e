// What the form for a request starts from: the agreed plan's goals, the services best fit first, the pots open today, and what is known already.
import type { FoundCase } from "../cases/find-case";
import { ageOn, calledName, firstName } from "../children/present";
import type { Tx } from "../db/as-viewer";
import { dayOfColumn, type Day } from "../kernel/calendar";
import { byFit } from "./fits.rules";
import { potsStanding } from "./pots-standing";

/** Empty goals where no plan is agreed: then nothing can be asked yet. Prices and what is free are pence. */
export async function loadForm(tx: Tx, found: FoundCase, today: Day) {
  const { caseId, schoolId, childId } = found;
  const plan = await tx.plan.findFirst({ where: { caseId, state: "agreed" }, orderBy: { edition: "desc" }, select: { goals: { select: { id: true, number: true, words: true }, orderBy: { number: "asc" } } } });
  const child = await tx.enrolment.findFirstOrThrow({ where: { schoolId, childId }, select: { forename: true, preferredForename: true, surname: true, detail: { select: { bornOn: true } }, guardians: { where: { contact: "yes", phone: { not: null } }, orderBy: { name: "asc" }, take: 1 } } });
  const noticed = await tx.flag.findMany({ where: { schoolId, childId }, distinct: ["strand"], select: { strand: true } });
  const offered = await tx.service.findMany({ where: { offered: true }, orderBy: [{ name: "asc" }, { id: "asc" }], include: { organisation: { select: { name: true, phone: true } } } });
  const sought = { age: child.detail ? ageOn(dayOfColumn(child.detail.bornOn), today) : null, strands: noticed.map(({ strand }) => strand) };
  const [ring] = child.guardians;
  return {
    caseId, caseState: found.state, planAgreed: plan !== null, goals: plan?.goals ?? [], services: byFit(offered.map((service) => ({
      serviceId: service.id, name: service.name, organisation: service.organisation.name, strands: service.strands, fromAge: service.fromAge, toAge: service.toAge, place: service.place, times: service.times, pricePence: service.pricePence,
    })), sought),
    pots: (await potsStanding(tx)).filter((pot) => (pot.schoolId === null || pot.schoolId === schoolId) && pot.fromOn <= today && today <= pot.untilOn),
    known: { firstName: firstName(child), fullName: calledName(child), emergencyContact: ring ? `${ring.name} (${ring.relationship}), ${ring.phone}` : "" },
  };
}
export type RequestFormShown = Awaited<ReturnType<typeof loadForm>>;
