// The demonstration area: what six schools sent, by COPY, and then a year and a half of what people did about it, in the order in which it happened and through the doors that people use.
import { setListLength } from "../../lib/identification/commands";
import { sendFile } from "../../lib/imports/commands";
import { storeFile } from "../../lib/imports/stored-file";
import { countAreaAgain } from "../../lib/jobs/count-again";
import { identifySchool } from "../../lib/jobs/identify-school";
import { workOnImport } from "../../lib/jobs/import-file";
import { day, dayOf } from "../../lib/kernel/calendar";
import { loadByCopy } from "./bulk/load";
import { loadedLine, monthLine } from "./bulk/present";
import { inRole } from "./cast";
import { classReviews } from "./class-review";
import { declared } from "./declared";
import { type SeedFile, seedFiles } from "./files";
import { familiesAsked } from "./families";
import { bringing, type Happening, letHappen, once, type Place } from "./happening";
import { measureDefined } from "./measure";
import { meet } from "./meetings";
import { familiesElsewhere } from "./other-families";
import { as, makePlace, makeProgramme, must } from "./people";
import { previewed, publishing } from "./publishing";
import { LENGTHS, REVIEWING } from "./reviewing";
import { LARKHILL, SCHOOLS, type SeedSchool } from "./schools";
import { SENT_BY_OFFICE } from "./sendings";
import { makeServices } from "./services";
import { registers } from "./sessions";
import { say as sayWorry, WORRIES } from "./worries";

export type Seeding = {
  readonly databaseUrl: string; readonly ownerUrl: string; readonly superUrl: string; readonly now: Date;
  readonly say: (line: string) => void; /** How far it is, many times a second. */ readonly tell?: (line: string) => void;
};

const BEGAN = day("2025-09-01"), PUBLISHED = day("2026-09-01");

/** Makes the area with all that happened in it before `now`, as the people of the cast; says how far it is. */
export async function seedDemonstration({ databaseUrl, ownerUrl, superUrl, now, say, tell = () => {} }: Seeding): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  say("The people of Eastmere and its six schools …");
  const place = await makePlace(ownerUrl, BEGAN);
  say("What the schools sent …");
  await loadByCopy({ ...place, superUrl, load: SCHOOLS, tell: (so) => tell(loadedLine(so)) });
  say("What people did about it …");
  const happenings: readonly Happening[] = [
    once(PUBLISHED, 9, ({ schools }, when) => makeProgramme([...schools.values()], when)),
    once(PUBLISHED, 10, makeServices),
    ...publishing(),
    measureDefined(),
    ...SCHOOLS.flatMap(({ key }) => reviewed(key)),
    ...[...seedFiles(LARKHILL, SENT_BY_OFFICE)].map((file): Happening => ({ at: file.at, happen: async (where) => { await send(file, where); return []; } })),
    ...WORRIES.map((worry) => once(worry.on, worry.hour, ({ schoolId }, when) => sayWorry(worry, schoolId, when))),
    ...registers(),
    ...classReviews(),
    ...declared(),
    ...LENGTHS.map(({ school, on, ...length }) => once(on, 17, (where, when) => sayHowMany(where, school, length, when))),
  ];
  await letHappen(place, happenings, now, (when) => tell(monthLine(when)));
  // Larkhill's last file of today has brought its own up to date.
  for (const [key, schoolId] of place.schools) if (key !== LARKHILL.key) await identifySchool({ areaId: place.areaId, schoolId }, now, "command line");
  await previewed(place, now);
  await countAreaAgain(place, now, "command line");
}

async function sayHowMany({ schools }: Place, school: SeedSchool["key"], length: { readonly atOnce: number; readonly why: string }, now: Date): Promise<void> {
  const schoolId = schools.get(school)!;
  must(await setListLength(await as(inRole("safeguarding-lead", school), dayOf(now), schoolId), { schoolId, ...length }, now), `say how many ${school} answers at once`);
}

/** A school's rules applied, its reviews decided, and the families asked whom that day's meeting decided to ask. */
function reviewed(key: SeedSchool["key"]): readonly Happening[] {
  const { rules, meetings } = REVIEWING[key];
  return [
    ...rules.map((on) => once(on, 9.5, ({ areaId, schools }, when) => identifySchool({ areaId, schoolId: schools.get(key)! }, when, "command line"))),
    ...meetings.map(({ on, leaving }) => bringing(on, 15.5, async (place, when) => {
      await meet(place, key, when, leaving);
      return key === LARKHILL.key ? familiesAsked(place, when) : familiesElsewhere(place, key, when);
    })),
  ];
}

async function send({ at: now, by, kind, name, academicYear, bytes }: SeedFile, { areaId, schoolId }: Place): Promise<void> {
  const viewer = await as(inRole(by), dayOf(now), schoolId);
  const { importId } = must(await sendFile(viewer, { schoolId, file: must(await storeFile(areaId, name, [bytes]), `store ${name}`), kind, academicYear }, now), `send ${name}`);
  const worked = await workOnImport({ areaId, schoolId, importId }, "if-clean", now, "command line");
  if (worked?.state !== "landed") throw new Error(`${name} did not land: ${worked?.report.reason ?? worked?.state ?? "somebody else works on it"}.`);
}
