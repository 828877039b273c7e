// The area, its schools, its people and their grants, its programme: made as an administrator and a programme manager make them.
import pg from "pg";
import type { Viewer } from "../../lib/access/viewer";
import { publishRules } from "../../lib/identification/commands";
import { asViewer } from "../../lib/db/as-viewer";
import { type Day, dayOf, startOfDay } from "../../lib/kernel/calendar";
import { addDates } from "../../lib/partnership/calendar/commands";
import { addOrganisation, addPerson, addProgramme, addSchool, grantRole, updateArea } from "../../lib/partnership/commands";
import { hashPassword, oneTimePassword } from "../../lib/session/password";
import { viewersOf } from "../../lib/session/viewers";
import { AREA, cast, type CastMember, demonstrationPassword, inRole, PROGRAMME } from "./cast";
import { calendarOf } from "./calendars";
import { ORGANISATIONS } from "./organisations";
import { SCHOOLS, type SeedSchool } from "./schools";
import { OTHER_TUTORS } from "./tutors";

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string; readonly fields?: Readonly<Record<string, string>> };
/** What a command answered; the demonstration asks for nothing that may be refused, so a refusal is a fault of ours and throws. */
export function must<T>(answer: Answer<T>, what: string): T {
  if (!answer.ok) throw new Error(`The demonstration could not ${what}: ${answer.because}${answer.fields ? ` (${JSON.stringify(answer.fields)})` : ""}.`);
  return answer.value;
}

/** An hour of a day in London. */
export const at = (on: Day, hour: number): Date => new Date(startOfDay(on).getTime() + hour * 3_600_000);

/** The person of the cast as they act on that day, with the one grant meant: of that role, and at that school where they hold it at several. */
export async function as({ email, role }: Pick<CastMember, "email"> & Partial<Pick<CastMember, "role">>, on: Day, schoolId?: string): Promise<Viewer> {
  const held = await viewersOf(email, on);
  const viewer = held.find((one) => (!role || one.role === role) && (!schoolId || one.schoolIds.length === 0 || one.schoolIds.includes(schoolId)));
  if (!viewer) throw new Error(`${email} holds no ${role ?? ""} grant there on ${on}.`);
  return viewer;
}

export type MadePlace = { readonly areaId: string; /** Of every school, by what the seed calls it. */ readonly schools: ReadonlyMap<SeedSchool["key"], string>; /** Larkhill's. */ readonly schoolId: string };

/** Area, schools, organisations and people, who all have the demonstration's password; gives the ids. */
export async function makePlace(ownerUrl: string, on: Day): Promise<MadePlace> {
  const first = inRole("administrator"), oneTime = oneTimePassword(), now = at(on, 8);
  const areaId = await setUp(ownerUrl, [AREA, first.email, first.name, await hashPassword(oneTime), on]);
  const administrator = await as(first, on), schools = new Map<SeedSchool["key"], string>();
  must(await updateArea(administrator, { frontDoorName: "Eastmere Children’s Front Door", frontDoorPhone: "01632 960200", designatedOfficer: "the designated officer at Eastmere Council, 01632 960205" }, now), "name the front door");
  for (const { key, urn, name, phase } of SCHOOLS) schools.set(key, must(await addSchool(administrator, { urn, name, phase }, now), `add ${name}`).schoolId);
  for (const { name, phone, email } of ORGANISATIONS) must(await addOrganisation(administrator, { name, phone, email }, now), `add ${name}`);
  await addEverybody(administrator, schools, now);
  for (const [key, schoolId] of schools) {
    const office = await as(inRole("data-manager", key), on, schoolId);
    for (const entry of calendarOf(key)) must(await addDates(office, { schoolId, ...entry, name: entry.name ?? "" }, now), `enter ${entry.name ?? entry.kind} of ${key}`);
  }
  return { areaId, schools, schoolId: schools.get("larkhill")! };
}

/** One after another, since a lead comes before the deputy. Everybody then has the same password: argon2 is paid for once, not fifty times. */
async function addEverybody(administrator: Viewer, schools: MadePlace["schools"], now: Date): Promise<void> {
  const password = await hashPassword(demonstrationPassword), ids = new Map([[inRole("administrator").email, administrator.id]]);
  for (const { name, email, role, school, also = [], className, yearGroups, organisation } of [...cast, ...OTHER_TUTORS]) {
    const known = ids.get(email), held = { role, className, yearGroups, organisation, schoolIds: school ? [school, ...also].map((key) => schools.get(key)) : [] };
    if (known === administrator.id) continue;
    if (known) must(await grantRole(administrator, { ...held, personId: known }, now), `give ${name} another grant`);
    else ids.set(email, must(await addPerson(administrator, { ...held, email, name }, now), `add ${name}`).personId);
  }
  await asViewer(administrator, async (tx) => {
    for (const personId of ids.values()) await tx.$queryRaw`SELECT session.set_password(${personId}::uuid, ${password}, false)`;
  });
}

async function setUp(ownerUrl: string, asked: readonly string[]): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string | null }>("SELECT session.set_up($1, $2, $3, $4, $5::date) AS id", [...asked]);
    if (!rows[0]?.id) throw new Error(`There is an area called ${AREA} already.`);
    return rows[0].id;
  } finally {
    await owner.end();
  }
}

/** The programme with the default rules in those schools, published that day by its manager. */
export async function makeProgramme(schoolIds: string | readonly string[], now: Date): Promise<void> {
  const manager = await as(inRole("programme-manager"), dayOf(now));
  const { programmeId } = must(await addProgramme(manager, { ...PROGRAMME, schoolIds }, now), "add the programme");
  must(await publishRules(manager, { programmeId }, now), "publish the rules");
}
