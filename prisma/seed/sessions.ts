// A service asked for a child's goal, the provider's answer, and the registers of its sessions.
import { acceptRequest, finishRequest, keepRegister, makeRequest } from "../../lib/commissioning/commands";
import { readRegister } from "../../lib/commissioning/queries";
import { asViewer } from "../../lib/db/as-viewer";
import { addDays, type Day, dayOf } from "../../lib/kernel/calendar";
import { type CastMember, named } from "./cast";
import { chanceOf } from "./chance";
import { type Child, type Happening, once, type Place } from "./happening";
import { must } from "./people";
import { BREAKFAST, TALKING_WALLS } from "./directory";
import { FRIDAYS, MONDAYS } from "./organisations";
import { acting, approachOf, planOf } from "./standing";
import { isOpen } from "./terms";

export type Asked = { readonly service: string; readonly pot: string; /** Its place in the plan, from 1. */ readonly goal: number; readonly sessions: number; readonly firstSessionOn: Day; readonly whatHelps: string; readonly medicalAndAccess?: string };
const PROVIDERS: Readonly<Record<string, CastMember>> = { [MONDAYS]: named("Bev Turner"), [FRIDAYS]: named("Dean Rowbotham"), [BREAKFAST]: named("Marlon Pettifor"), [TALKING_WALLS]: named("Yara Haddad") };

/** Asks, with the family's yes to this very sharing. */
export async function askService(place: Place, child: Child, by: CastMember, now: Date, { service, pot, goal, sessions, ...asked }: Asked): Promise<void> {
  const plan = await planOf(place, child, now), { decides } = await approachOf(place, child, now), viewer = await acting(by, now, place.schoolId);
  const [serviceId, potId] = await asViewer(viewer, async (tx) => [(await tx.service.findFirstOrThrow({ where: { name: service } })).id, (await tx.pot.findFirstOrThrow({ where: { name: pot } })).id]);
  must(await makeRequest(viewer, {
    medicalAndAccess: "None known", ...asked, caseId: plan.caseId, serviceId, potId, goalId: plan.goals[goal - 1]?.id, sessions: String(sessions), firstName: child.name.split(" ")[0], fullName: child.name, contactRoute: "By text to the parent, never to the child",
    emergencyContact: decides ? `${decides.name} (${decides.relationship.toLowerCase()}), ${decides.phone}` : "The school office, 01632 960100", mayCollect: decides?.name ?? "Nobody but the school", familyAgreed: "yes",
  }, now), `ask ${service} for ${child.name}`);
}

/** The provider says yes to what was asked for the child. */
export async function accept({ childId, name }: Child, service: string, now: Date): Promise<void> {
  const viewer = await acting(PROVIDERS[service]!, now);
  const { id: requestId } = await asViewer(viewer, (tx) => tx.serviceRequest.findFirstOrThrow({ where: { childId, state: "requested" }, select: { id: true } }));
  must(await acceptRequest(viewer, { requestId }, now), `accept ${name}`);
}

export async function finish({ childId, name }: Child, by: CastMember, now: Date, words: string): Promise<void> {
  const viewer = await acting(by, now);
  const { id: requestId } = await asViewer(viewer, (tx) => tx.serviceRequest.findFirstOrThrow({ where: { childId, state: "accepted" }, select: { id: true } }));
  must(await finishRequest(viewer, { requestId, words }, now), `finish ${name}'s sessions`);
}

/** A year's registers, week by week, up to the last session before the demonstration begins: today's waits. */
export const registers = (): readonly Happening[] => [...weekly(MONDAYS, "2026-11-23" as Day, "2027-03-08" as Day, 17.2), ...weekly(FRIDAYS, "2027-01-08" as Day, "2027-03-05" as Day, 17.7)];

function weekly(service: string, from: Day, to: Day, hour: number): readonly Happening[] {
  const days: Day[] = [];
  for (let on = from; on <= to; on = addDays(on, 7)) days.push(on);
  return days.map((on) => once(on, hour, (_place, now) => keep(service, now)));
}

async function keep(service: string, now: Date): Promise<void> {
  const viewer = await acting(PROVIDERS[service]!, now), on = dayOf(now), what = `keep ${service}'s register`;
  const { id: serviceId } = await asViewer(viewer, (tx) => tx.service.findFirstOrThrow({ where: { name: service }, select: { id: true } }));
  const { children } = must(await readRegister(viewer, { serviceId, on }, now), what);
  if (children.length === 0) return;
  const posted = isOpen(on) ? Object.fromEntries(children.flatMap(({ requestId, firstName }) => {
    const [mark, words] = markOf(firstName, on);
    return [[`mark.${requestId}`, mark], [`words.${requestId}`, words]];
  })) : { didNotRun: "yes", why: "School holidays" };
  must(await keepRegister(viewer, { ...posted, serviceId, on }, now), what);
}

const TOLD: Readonly<Record<string, readonly [string, string]>> = {
  "Haniya 2026-11-23": ["here", "Came in with her coat on, left it off after ten minutes."], "Haniya 2026-12-14": ["told-us", "Her mum rang: hospital was moved to the afternoon."], "Haniya 2027-03-08": ["here", "Brought her comic and read it out."],
  "Tyler 2027-01-15": ["not-here", ""], "Tyler 2027-01-29": ["told-us", "His mum rang from work."], "Tyler 2027-02-05": ["not-here", ""], "Tyler 2027-02-26": ["here", "First in. Set out the cones."], "Tyler 2027-03-05": ["not-here", ""],
};
function markOf(firstName: string, on: Day): readonly [string, string] {
  const often = firstName === "Haniya" || firstName === "Tyler" ? 1 : 0.82;
  return TOLD[`${firstName} ${on}`] ?? [chanceOf("register", firstName, on).weighted([["here", often], ["told-us", (1 - often) / 2], ["not-here", (1 - often) / 2]]), ""];
}
