// A school of its own for one spec, in an area of its own, so that specs neither meet nor wait for one another. Made through the
// commands that people use, in the database that the browser tests meet.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import pg from "pg";
import type { Viewer } from "../../lib/access/viewer";
import { disconnect } from "../../lib/db/as-viewer";
import { publishRules } from "../../lib/identification/commands";
import { sendFile } from "../../lib/imports/commands";
import { storeFile } from "../../lib/imports/stored-file";
import type { Kind } from "../../lib/imports/vocabulary";
import { workOnImport, type HowFar } from "../../lib/jobs/import-file";
import { day } from "../../lib/kernel/calendar";
import { addOrganisation, addPerson, addProgramme, addSchool } from "../../lib/partnership/commands";
import { hashPassword } from "../../lib/session/password";
import { viewersOf } from "../../lib/session/viewers";

export const PASSWORD = "four plain words for a test";
export const NOW = new Date("2027-03-12T09:00:00Z");
const BEGAN = new Date("2026-09-01T08:00:00Z"), TODAY = day("2027-03-12");

const STAFF = {
  office: ["data-manager", "Pauline Rudge"], lead: ["safeguarding-lead", "Karen Whitlock"], deputy: ["safeguarding-lead", "Colin Frame"], senco: ["senco", "Imran Siddiqui"],
  teacher: ["teacher", "Hannah Osei"], link: ["link-worker", "Naomi Adeyemi"], manager: ["programme-manager", "Rosa Delgado"],
  head: ["school-lead", "Martin Vale"], years: ["pastoral-lead", "Lorna Beech"], early: ["early-help-manager", "Gwen Parry"], provider: ["provider", "Dawn Fry"],
} as const;
/** The provider's organisation. */
export const ORGANISATION = "Canal Street Young Carers";
export type Somebody = keyof typeof STAFF | "admin";

export type OwnSchool = {
  readonly areaId: string; readonly schoolId: string; readonly programmeId: string; readonly schoolName: string;
  readonly emailOf: (who: Somebody) => string;
  readonly viewerOf: (who: Somebody) => Promise<Viewer>;
  /** Rows as they stand, whoever may see them. */
  readonly rows: (sql: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Sends a file as the person whose it is and works on it in this process. */
  readonly send: (kind: Kind, file: string, howFar?: HowFar) => Promise<string>;
};

/** What a command answered; these tests ask for nothing that may be refused. */
export function must<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string; readonly fields?: unknown }): T {
  if (!answer.ok) throw new Error(`${answer.because} ${JSON.stringify(answer.fields ?? "")}`);
  return answer.value;
}

/** The school of that name, made and filled once, whichever worker of the test run comes first. */
export async function ownSchool(key: string, urn: string, fill: (school: OwnSchool) => Promise<void> = async () => {}): Promise<OwnSchool> {
  const { url, ownerUrl, superUrl } = JSON.parse(readFileSync(process.env.E2E_SETUP!, "utf8")) as Record<"url" | "ownerUrl" | "superUrl", string>;
  process.env.DATABASE_URL = url;
  const rows: OwnSchool["rows"] = (sql, values = []) => asked(superUrl, (client) => client.query(sql, [...values]).then((answer) => answer.rows));
  return await asked(superUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 7))", [key]);
    const [area] = await rows("SELECT id FROM area WHERE name = $1", [areaName(key)]);
    if (!area) await people(key, urn, ownerUrl, rows);
    const [found] = await rows("SELECT s.area_id, s.id, s.name, p.id AS programme FROM area a JOIN school s ON s.area_id = a.id JOIN programme p ON p.area_id = a.id WHERE a.name = $1", [areaName(key)]);
    const school = handle(key, found!, rows);
    if (!area) await fill(school);
    await disconnect();
    return school;
  });
}

/** Signs the page's own browser in by the form's post. */
export async function enter(request: APIRequestContext, email: string): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/callback/credentials", { form: { csrfToken, email, password: PASSWORD, callbackUrl: "/today" }, maxRedirects: 0 });
  if (!answer.headers().location?.endsWith("/today")) throw new Error(`${email} was not let in: ${answer.status()} ${answer.headers().location}`);
}

const areaName = (key: string) => `Area of ${key}`;
const emailIn = (key: string) => (who: Somebody) => `${who}@${key}.test`;
const actor = async (email: string) => (await viewersOf(email, TODAY))[0]!;

/** Asks a database in a connection of its own. */
export async function asked<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function people(key: string, urn: string, ownerUrl: string, rows: OwnSchool["rows"]): Promise<void> {
  const hash = await hashPassword(PASSWORD), emailOf = emailIn(key);
  await asked(ownerUrl, (client) => client.query("SELECT session.set_up($1, $2, 'Alex Marsh', $3, '2026-09-01')", [areaName(key), emailOf("admin"), hash]));
  const admin = await actor(emailOf("admin"));
  const { schoolId } = must(await addSchool(admin, { urn, name: `${key.charAt(0).toUpperCase()}${key.slice(1)} School`, phase: "secondary" }, BEGAN));
  const { organisationId } = must(await addOrganisation(admin, { name: ORGANISATION, phone: "01632 960001" }, BEGAN));
  const at = { "programme-manager": {}, "early-help-manager": {}, provider: { organisationId }, teacher: { schoolIds: [schoolId], className: "8B" }, "pastoral-lead": { schoolIds: [schoolId], yearGroups: ["8"] } } as const;
  for (const [who, [role, name]] of Object.entries(STAFF)) {
    must(await addPerson(admin, { email: emailOf(who as Somebody), name, role, ...(role in at ? at[role as keyof typeof at] : { schoolIds: [schoolId] }) }, BEGAN));
  }
  const { programmeId } = must(await addProgramme(admin, { name: `${key} Together`, schoolIds: [schoolId], places: 20 }, BEGAN));
  must(await publishRules(admin, { programmeId }, BEGAN));
  await rows("UPDATE credential SET password_hash = $1, one_time = false WHERE area_id = (SELECT id FROM area WHERE name = $2)", [hash, areaName(key)]);
}

function handle(key: string, found: Readonly<Record<string, unknown>>, rows: OwnSchool["rows"]): OwnSchool {
  const areaId = String(found.area_id), schoolId = String(found.id), emailOf = emailIn(key);
  const viewerOf = (who: Somebody) => actor(emailOf(who));
  return {
    areaId, schoolId, programmeId: String(found.programme), schoolName: String(found.name), emailOf, viewerOf, rows,
    async send(kind, file, howFar = "if-clean") {
      const viewer = await viewerOf(kind === "involvement" ? "lead" : "office");
      const { importId } = must(await sendFile(viewer, { schoolId, kind, file: must(await storeFile(areaId, path.basename(file), [readFileSync(file)])) }, NOW));
      await workOnImport({ areaId, schoolId, importId }, howFar, NOW, howFar === "look" ? "job" : "command line"); // what is looked at is looked at on a page, which may ask
      return importId;
    },
  };
}
