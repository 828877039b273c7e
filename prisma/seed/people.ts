// The area, its school, its people and their grants, its programme: made as an administrator and a programme manager make them.
import pg from "pg";
import type { Viewer } from "../../lib/access/viewer";
import { publishRules } from "../../lib/identification/commands";
import { type Day, dayOf, startOfDay } from "../../lib/kernel/calendar";
import { addOrganisation, addPerson, addProgramme, addSchool, changeOwnPassword, updateArea } from "../../lib/partnership/commands";
import { hashPassword, oneTimePassword } from "../../lib/session/password";
import { viewersOf } from "../../lib/session/viewers";
import { AREA, cast, type CastMember, demonstrationPassword, inRole, PROGRAMME, SCHOOL } from "./cast";
import { ORGANISATIONS } from "./organisations";

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string; readonly fields?: Readonly<Record<string, string>> };
/** What a command answered; the demonstration asks for nothing that may be refused, so a refusal is a fault of ours and throws. */
export function must<T>(answer: Answer<T>, what: string): T {
  if (!answer.ok) throw new Error(`The demonstration could not ${what}: ${answer.because}${answer.fields ? ` (${JSON.stringify(answer.fields)})` : ""}.`);
  return answer.value;
}

/** An hour of a day in London. */
export const at = (on: Day, hour: number): Date => new Date(startOfDay(on).getTime() + hour * 3_600_000);

/** The person of the cast as they act on that day: each holds one grant. */
export async function as({ email }: Pick<CastMember, "email">, on: Day): Promise<Viewer> {
  const [viewer] = await viewersOf(email, on);
  if (!viewer) throw new Error(`${email} holds no grant on ${on}.`);
  return viewer;
}

/** Area, school and people, each with the demonstration's password; gives the ids. */
export async function makePlace(ownerUrl: string, on: Day): Promise<{ readonly areaId: string; readonly schoolId: string }> {
  const first = inRole("administrator"), oneTime = oneTimePassword(), now = at(on, 8);
  const areaId = await setUp(ownerUrl, [AREA, first.email, first.name, await hashPassword(oneTime), on]);
  const administrator = await as(first, on);
  await ownPassword(administrator, oneTime, now);
  must(await updateArea(administrator, { frontDoorName: "Eastmere Children’s Front Door", frontDoorPhone: "01632 960200", designatedOfficer: "the designated officer at Eastmere Council, 01632 960205" }, now), "name the front door");
  const { schoolId } = must(await addSchool(administrator, SCHOOL, now), "add the school");
  for (const { name, phone, email } of ORGANISATIONS) must(await addOrganisation(administrator, { name, phone, email }, now), `add ${name}`);
  for (const person of cast.filter((one) => one !== first)) {
    const { email, name, role, className, yearGroups, organisation } = person, inSchool = email.endsWith("@larkhill.example");
    const added = must(await addPerson(administrator, { email, name, role, className, yearGroups, organisation, schoolIds: inSchool ? [schoolId] : [] }, now), `add ${name}`);
    await ownPassword(await as(person, on), added.password, now);
  }
  return { areaId, schoolId };
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

const ownPassword = async (viewer: Viewer, currentPassword: string, now: Date) =>
  must(await changeOwnPassword(viewer, { currentPassword, newPassword: demonstrationPassword, newPasswordAgain: demonstrationPassword }, now), "set a password");

/** The programme with the default rules, published that day by its manager. */
export async function makeProgramme(schoolId: string, now: Date): Promise<void> {
  const manager = await as(inRole("programme-manager"), dayOf(now));
  const { programmeId } = must(await addProgramme(manager, { ...PROGRAMME, schoolIds: [schoolId] }, now), "add the programme");
  must(await publishRules(manager, { programmeId }, now), "publish the rules");
}
