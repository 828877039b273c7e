// A hundred schools of a thousand children, each with a year of marks and what else is known of them, written as rows by COPY: how they came is measured elsewhere.
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { publishRules } from "../lib/identification/commands";
import { upnOf } from "../lib/imports/check.samples";
import { NOW, type SmallArea } from "../lib/jobs/world.sample";
import { addProgramme, addSchool } from "../lib/partnership/commands";
import { factsOf, type Facts } from "./made-facts";
import { chance, marksOf, SCHOOL_YEAR } from "./school-year";

export const CHILDREN_A_SCHOOL = 1_000;
type Lines = Record<keyof typeof COLUMNS, string[]>;
const COLUMNS = {
  child: "id, upn",
  enrolment: "school_id, child_id, surname, forename, search_key, year_group, class_name",
  child_detail: "school_id, child_id, upn, born_on, young_carer_since",
  marks: "school_id, child_id, import_id, school_year, marks",
  assessment: "school_id, child_id, import_id, subject, taken_on, against, years_below",
  wellbeing_score: "school_id, child_id, import_id, instrument, version, respondent, taken_on, subscale, score",
  judgement: `school_id, child_id, import_id, seen_on, "by", observation, answer`,
  suspension: "school_id, child_id, import_id, from_on, sessions",
  declared_insight: `school_id, child_id, import_id, declared_on, insight, "by"`,
  earlier_contact: `school_id, child_id, import_id, contact_on, "from", outcome, words_key`,
} as const;

/** Makes the schools, one programme at all of them with the default rules, and their children; gives the schools' ids. */
export async function makeArea(area: SmallArea, schools: number): Promise<{ readonly programmeId: string; readonly schoolIds: readonly string[] }> {
  const admin = await area.viewerOf("admin"), urns = Array.from({ length: schools }, (_, n) => String(200_001 + n)), schoolIds: string[] = [];
  for (const [n, urn] of urns.entries()) {
    const added = await addSchool(admin, { urn, name: `School ${urn}`, phase: n % 5 < 3 ? "primary" : "secondary" }, NOW);
    if (!added.ok) throw new Error(added.because);
    schoolIds.push(added.value.schoolId);
  }
  const programme = await addProgramme(admin, { name: "Everywhere", schoolUrns: urns, places: 40 }, NOW);
  if (!programme.ok) throw new Error(programme.because);
  const published = await publishRules(admin, { programmeId: programme.value.programmeId }, NOW);
  if (!published.ok) throw new Error(published.because);
  await area.superuser.query("SET session_replication_role = replica; SET synchronous_commit = off"); // a row's keys are right by the way they are made
  for (const [n, schoolId] of schoolIds.entries()) await fill(area, schoolId, n);
  await area.superuser.query("SET session_replication_role = origin");
  await area.superuser.query("VACUUM ANALYZE");
  return { programmeId: programme.value.programmeId, schoolIds };
}

async function fill({ superuser, areaId }: SmallArea, schoolId: string, nth: number): Promise<void> {
  const lines = Object.fromEntries(Object.keys(COLUMNS).map((table) => [table, []])) as unknown as Lines, importId = randomUUID(), secondary = nth % 5 >= 3;
  const add = (table: keyof Lines, ...values: readonly (string | number | null)[]) =>
    lines[table].push(`${[areaId, ...values].map((value) => (value === null ? "\\N" : String(value).replaceAll("\\", "\\\\"))).join("\t")}\n`);
  for (let i = 0; i < CHILDREN_A_SCHOOL; i++) {
    const serial = nth * CHILDREN_A_SCHOOL + i, random = chance(serial + 1), childId = randomUUID(), year = (secondary ? 7 : 1) + (i % (secondary ? 5 : 6)), name = `Surname${i}`;
    const facts: Facts = factsOf(random, secondary), row = [schoolId, childId], from = [...row, importId];
    add("child", childId, upnOf(serial + 1));
    add("enrolment", ...row, name, `Forename${i}`, `${name} forename${i}`.toLowerCase(), year, `${year}${"ABCDEF"[i % 6]}`);
    add("child_detail", ...row, upnOf(serial + 1), `${SCHOOL_YEAR - 5 - year}-11-0${1 + (i % 9)}`, facts.youngCarerSince);
    add("marks", ...from, SCHOOL_YEAR, marksOf(random));
    for (const [table, rows] of Object.entries(facts.rows)) for (const values of rows) add(table as keyof Lines, ...from, ...values);
  }
  for (const [table, rows] of Object.entries(lines)) {
    if (rows.length > 0) await pipeline(Readable.from([rows.join("")]), superuser.query(copyFrom(`COPY "${table}" (area_id, ${COLUMNS[table as keyof Lines]}) FROM STDIN`)));
  }
}
