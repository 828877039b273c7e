// The demonstration area: a year and a half of one made-up school, in the order in which it happened and through the doors that people use.
import { sendFile } from "../../lib/imports/commands";
import { countAreaAgain } from "../../lib/jobs/count-again";
import { workOnImport } from "../../lib/jobs/import-file";
import { type Day, day, dayOf } from "../../lib/kernel/calendar";
import { type SeedFile, seedFiles } from "./files";
import { familiesAsked } from "./families";
import { bringing, type Happening, letHappen, once, type Place } from "./happening";
import { meet } from "./meetings";
import { as, makePlace, makeProgramme, must } from "./people";
import { makeServices } from "./services";
import { registers } from "./sessions";
import { say as sayWorry, WORRIES } from "./worries";

export type Seeding = { readonly databaseUrl: string; readonly ownerUrl: string; readonly now: Date; readonly say: (line: string) => void };

const BEGAN = day("2025-09-01"), PUBLISHED = day("2026-09-01");
/** When the lead and the SENCO met; before the last of them time ran out. */
const MEETINGS: readonly (readonly [Day, number])[] = [
  [day("2026-09-10"), 0], [day("2026-09-29"), 0], [day("2026-10-15"), 0], [day("2026-11-05"), 0], [day("2026-11-26"), 0], [day("2026-12-15"), 0], [day("2027-01-14"), 0], [day("2027-02-11"), 0], [day("2027-02-25"), 3],
];

/** Makes the area with all that happened in it before `now`, as the people of the cast; says how far it is. */
export async function seedDemonstration({ databaseUrl, ownerUrl, now, say }: Seeding): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  const happenings: readonly Happening[] = [
    once(PUBLISHED, 9, ({ schoolId }, when) => makeProgramme(schoolId, when)),
    once(PUBLISHED, 10, makeServices),
    ...seedFiles().map((file): Happening => ({ at: file.at, happen: async (place) => { await send(file, place); return []; } })),
    ...MEETINGS.map(([on, leaving]) => bringing(on, 15.5, async (place, when) => { await meet(place.schoolId, when, leaving); return familiesAsked(place, when); })),
    ...WORRIES.map((worry) => once(worry.on, worry.hour, ({ schoolId }, when) => sayWorry(worry, schoolId, when))),
    ...registers(),
  ];

  say("The people of Eastmere and Larkhill Community School …");
  const place = await makePlace(ownerUrl, BEGAN);
  let year = 0;
  await letHappen(place, happenings, now, (when) => {
    const begins = when.getFullYear() - (when.getMonth() < 7 ? 1 : 0);
    if (begins !== year) say(`The school year ${(year = begins)}/${(year + 1) % 100} …`);
  });
  await countAreaAgain(place, now, "command line");
}

async function send({ at: now, by, kind, name, academicYear, text }: SeedFile, { areaId, schoolId }: Place): Promise<void> {
  const viewer = await as({ email: by }, dayOf(now));
  const { importId } = must(await sendFile(viewer, { schoolId, file: new File([text], name), kind, academicYear }, now), `send ${name}`);
  const worked = await workOnImport({ areaId, schoolId, importId }, "if-clean", now, "command line");
  if (worked?.state !== "landed") throw new Error(`${name} did not land: ${worked?.report.reason ?? worked?.state ?? "somebody else works on it"}.`);
}
