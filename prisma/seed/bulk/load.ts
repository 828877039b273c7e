// The schools' files, checked as an import checks them and put in by COPY: why, and what holds it true, is in docs/decisions/0011.
import { setImmediate as breath } from "node:timers/promises";
import pg from "pg";
import { checkFile } from "../../../lib/imports/check";
import { dayOf } from "../../../lib/kernel/calendar";
import { inRole } from "../cast";
import { type SeedFile, seedFiles } from "../files";
import type { SeedSchool } from "../schools";
import { sentInBulk } from "../sendings";
import { copyRows } from "./copy";
import { rowsOf } from "./rows-of";
import { nothingYet, type Sender, type SoFar, takeIn } from "./so-far";

export type Loaded = { readonly rowsRead: number; readonly children: number; readonly marks: number; readonly schools: number };
export type Loading = {
  /** Of a superuser: row level security lets nobody else COPY. Constraints and triggers hold. */
  readonly superUrl: string; readonly areaId: string; readonly schools: ReadonlyMap<SeedSchool["key"], string>; readonly load: readonly SeedSchool[];
  readonly tell?: (so: Loaded) => void;
};

/** Puts in all that those schools sent in bulk; each school whole or not at all. */
export async function loadByCopy({ superUrl, areaId, schools, load, tell = () => {} }: Loading): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  let so: Loaded = { rowsRead: 0, children: 0, marks: 0, schools: 0 };
  const told = (more: Partial<Loaded>) => tell((so = { ...so, ...more }));
  const write = async (school: SeedSchool, sent: SoFar) => {
    await client.query("BEGIN");
    for (const [table, rows] of rowsOf(sent, { areaId, schoolId: schools.get(school.key)!, school: school.key })) {
      await copyRows(client, table, rows, (portion) => {
        if (table === "enrolment") told({ children: so.children + portion.length });
        if (table === "marks") told({ marks: so.marks + portion.reduce((sum, { marks }) => sum + String(marks).replaceAll("-", "").length, 0) });
      });
    }
    await client.query("COMMIT");
    told({ schools: so.schools + 1 });
  };
  try {
    const senders = await sendersOf(client, schools);
    let writing: Promise<void> = Promise.resolve();
    for (const school of load) {
      const before = so.rowsRead; // one school is read while the one before is written
      const [sent] = await Promise.all([readAll(school, senders(school), (rowsRead) => told({ rowsRead: before + rowsRead })), writing]);
      writing = write(school, sent);
    }
    await writing;
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}

async function readAll(school: SeedSchool, senders: Readonly<Record<SeedFile["by"], Sender>>, tell: (rowsRead: number) => void): Promise<SoFar> {
  const soFar = nothingYet();
  let before = 0;
  for (const file of seedFiles(school, sentInBulk(school))) {
    const checked = await checkFile(file.bytes, {
      kind: file.kind, fileName: file.name, academicYear: file.academicYear, today: dayOf(file.at),
      isOnRoll: (upn) => soFar.roll.has(upn), bornOn: (upn) => soFar.roll.get(upn)?.bornOn ?? null,
    }, async ({ rowsChecked }) => {
      tell(before + rowsChecked);
      await breath();
    });
    if ("refused" in checked) throw new Error(`${file.name}: ${checked.refused}`);
    before += checked.rows;
    takeIn(soFar, file, checked, senders[file.by]);
  }
  return soFar;
}

/** Who sends files at each school, and who teaches there. */
async function sendersOf(client: pg.Client, schools: Loading["schools"]): Promise<(school: SeedSchool) => Readonly<Record<SeedFile["by"], Sender>>> {
  const { rows } = await client.query<{ id: string; email: string; school_id: string; teaches: boolean }>(
    "SELECT p.id, p.email, g.school_id, bool_or(g.role = 'teacher') AS teaches FROM person p JOIN person_grant g ON g.person_id = p.id WHERE g.ended_at IS NULL GROUP BY p.id, p.email, g.school_id");
  return ({ key }) => {
    const here = rows.filter(({ school_id }) => school_id === schools.get(key)), teachers = new Map(here.filter(({ teaches }) => teaches).map(({ email, id }) => [email, id]));
    const sender = (role: SeedFile["by"]): Sender => ({ id: here.find(({ email }) => email === inRole(role, key).email)!.id, teachers });
    return { "data-manager": sender("data-manager"), "safeguarding-lead": sender("safeguarding-lead") };
  };
}
