// Every page, who may look at it, and at which addresses it shows something.
import { readdirSync } from "node:fs";
import path from "node:path";
import { IMPORT_STATES } from "../../lib/imports/report";
import { routeOf } from "../../lib/access/routes";
import type { OwnSchool, Somebody } from "./school";

export type Look = { readonly as: Somebody | "nobody"; readonly at: string | ((school: OwnSchool) => Promise<string>); readonly what?: string };

/** The address of the first row that fits, with its id in place of `*`. */
const first = (address: string, from: string) => async ({ rows, areaId }: OwnSchool) => {
  const [found] = await rows(`SELECT ${from} LIMIT 1`, [areaId]);
  if (!found) throw new Error(`Nothing to look at for ${address}.`);
  return address.replace("*", String(found.id));
};
const ofChild = (forename: string) => `child_id AS id FROM enrolment WHERE area_id = $1 AND forename = '${forename}'`;
const review = (forename: string) => first("/flags/*", `r.id FROM review r JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = '${forename}'`);
const lists = ["waiting", "who-leads", "two-years", "said"] as const;

export const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  "/": [{ as: "lead", at: "/" }],
  "/sign-in": [{ as: "nobody", at: "/sign-in" }, { as: "nobody", at: "/sign-in?error=CredentialsSignin", what: "refused" }, { as: "nobody", at: "/sign-in?ended=1", what: "ended" }],
  "/accessibility": [{ as: "nobody", at: "/accessibility" }],
  "/today": (["lead", "senco", "teacher", "office", "link", "manager", "admin"] as const).map((as) => ({ as, at: "/today", what: as })),
  "/account": [{ as: "teacher", at: "/account" }],
  "/account/password": [{ as: "teacher", at: "/account/password" }],
  "/area": [{ as: "admin", at: "/area" }],
  "/children": [{ as: "lead", at: "/children" }, { as: "lead", at: "/children?flagged=yes&sort=class", what: "filtered" }, { as: "teacher", at: "/children?found=1", what: "searching" }],
  "/children/[childId]": [
    { as: "lead", at: first("/children/*", ofChild("Ada")) }, { as: "senco", at: first("/children/*", ofChild("Kit")), what: "nothing noticed" },
    { as: "lead", at: first("/children/*", ofChild("Cy")), what: "others lead" }, { as: "lead", at: first("/children/*?print=1", ofChild("Ada")), what: "printing" },
  ],
  "/children/[childId]/keep-out": [{ as: "lead", at: first("/children/*/keep-out", ofChild("Ada")), what: "anybody" }, { as: "teacher", at: first("/children/*/keep-out", ofChild("Ada")), what: "oneself" }],
  "/concerns": [{ as: "teacher", at: "/concerns", what: "mine" }, { as: "lead", at: "/concerns", what: "to answer" }],
  "/concerns/new": [{ as: "teacher", at: first("/concerns/new?child=*", ofChild("Ada")) }, { as: "teacher", at: "/concerns/new", what: "no child yet" }],
  "/concerns/[concernId]": [{ as: "lead", at: first("/concerns/*", "id FROM concern WHERE area_id = $1 AND answer IS NULL") }, { as: "senco", at: first("/concerns/*", "id FROM concern WHERE area_id = $1 AND answer IS NOT NULL"), what: "answered" }],
  "/flags": [...lists.map((list) => ({ as: "lead" as const, at: `/flags?list=${list}`, what: list })), { as: "link", at: "/flags", what: "candidates" }],
  "/flags/[reviewId]": [{ as: "lead", at: review("Ada") }, { as: "senco", at: review("Di"), what: "severe, with a concern" }, { as: "lead", at: review("Ben"), what: "decided" }],
  "/imports": [{ as: "office", at: "/imports" }, { as: "lead", at: "/imports", what: "involvement" }],
  "/imports/[importId]": IMPORT_STATES.map((state) => ({ as: "office", what: state, at: first("/imports/*", `id FROM import WHERE area_id = $1 AND ${state === "landed" ? "state = 'landed' AND kind = 'roll'" : `file_name = '${state}.csv'`}`) })),
  "/people": [{ as: "admin", at: "/people" }, { as: "admin", at: "/people?role=teacher&q=zzz", what: "nobody found" }],
  "/people/add": [{ as: "admin", at: "/people/add" }],
  "/people/[personId]": [{ as: "admin", at: first("/people/*", "id FROM person WHERE area_id = $1 AND email LIKE 'teacher@%'") }],
  "/programmes": [{ as: "manager", at: "/programmes" }],
  "/programmes/add": [{ as: "manager", at: "/programmes/add" }],
  "/programmes/[programmeId]": [{ as: "manager", at: first("/programmes/*", "id FROM programme WHERE area_id = $1") }, { as: "teacher", at: first("/programmes/*", "id FROM programme WHERE area_id = $1"), what: "to read" }],
  "/safeguarding": [{ as: "lead", at: "/safeguarding" }],
  "/safeguarding/[entryId]": [{ as: "lead", at: first("/safeguarding/*", "id FROM safeguarding_entry WHERE area_id = $1 AND closed_at IS NULL") }, { as: "lead", at: first("/safeguarding/*", "id FROM safeguarding_entry WHERE area_id = $1 AND closed_at IS NOT NULL"), what: "closed" }],
  "/schools": [{ as: "admin", at: "/schools" }],
  "/schools/add": [{ as: "admin", at: "/schools/add" }],
  "/schools/[schoolId]": [{ as: "admin", at: first("/schools/*", "id FROM school WHERE area_id = $1") }],
  "/worried-now": [{ as: "teacher", at: "/worried-now" }, { as: "admin", at: "/worried-now", what: "of the area" }],
  "/worried-now/[entryId]": [{ as: "teacher", at: first("/worried-now/*", "entry_id AS id FROM safeguarding_receipt WHERE area_id = $1") }],
};

/** The routes of the pages there are, listed from app/. */
export const routesOfPages = (): readonly string[] => readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "page.tsx").map((file) => routeOf(path.join("app", file)).replace(/^\/app/, "") || "/").sort();
