// Every page, who may look at it, and at which addresses it shows something.
import { readdirSync } from "node:fs";
import path from "node:path";
import { FATES } from "../../lib/imports/import-lines";
import { IMPORT_STATES, type ImportState } from "../../lib/imports/report";
import { routeOf } from "../../lib/access/routes";
import { linkKeyOf } from "./cases-at-work";
import type { OwnSchool, Somebody } from "./school";

export type Look = { readonly as: Somebody | "nobody"; readonly at: string | ((school: OwnSchool) => Promise<string>); readonly what?: string };

/** The address of the first row that fits, with its id in place of `*`. */
const first = (address: string, from: string) => async ({ rows, areaId }: OwnSchool) => {
  const [found] = await rows(`SELECT ${from} LIMIT 1`, [areaId]);
  if (!found) throw new Error(`Nothing to look at for ${address}.`);
  return address.replace("*", String(found.id));
};
const ofChild = (forename: string) => `child_id AS id FROM enrolment WHERE area_id = $1 AND forename = '${forename}'`;
const review = (forename: string, rest = "") => first(`/flags/*${rest}`, `r.id FROM review r JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = '${forename}'`);
const approach = (forename: string) => first("/approaches/*", `a.id FROM approach a JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = '${forename}'`);
const ofCase = (forename: string, rest = "") => first(`/cases/*${rest}`, `c.id FROM support_case c JOIN enrolment e USING (area_id, school_id, child_id) WHERE area_id = $1 AND e.forename = '${forename}'`);
const request = (state: string) => first("/requests/*", `id FROM service_request WHERE area_id = $1 AND state = '${state}'`);
const register = (on = "") => first(`/registers/*${on}`, "id FROM service WHERE area_id = $1");
const proposal = (state: string, rest = "") => async ({ rows, areaId }: OwnSchool) => {
  const [found] = await rows("SELECT id, programme_id FROM rule_proposal WHERE area_id = $1 AND state = $2 LIMIT 1", [areaId, state]);
  return `/programmes/${String(found!.programme_id)}/proposals/${String(found!.id)}${rest}`;
};
const file = (state: ImportState, which: string): Look => ({ as: "office", what: state, at: first("/imports/*", `id FROM import WHERE area_id = $1 AND state = '${state}' AND ${which}`) });
const meeting = (state: string, rest = "") => first(`/meetings/*${rest}`, `id FROM meeting WHERE area_id = $1 AND state = '${state}'`);
const lists = ["waiting", "who-leads", "two-years", "said"] as const;

export const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  "/": [{ as: "lead", at: "/" }],
  "/sign-in": [{ as: "nobody", at: "/sign-in" }, { as: "nobody", at: "/sign-in?error=CredentialsSignin", what: "refused" }, { as: "nobody", at: "/sign-in?ended=1", what: "ended" }],
  "/accessibility": [{ as: "nobody", at: "/accessibility" }],
  "/today": (["lead", "senco", "teacher", "office", "link", "manager", "admin", "head", "years", "early"] as const).map((as) => ({ as, at: "/today", what: as })),
  "/account": [{ as: "teacher", at: "/account" }],
  "/account/password": [{ as: "teacher", at: "/account/password" }],
  "/area": [{ as: "admin", at: "/area" }],
  "/area/measures": [{ as: "admin", at: "/area/measures" }, { as: "admin", at: "/area/measures?from=goals", what: "filled in" }],
  "/approaches": [{ as: "lead", at: "/approaches" }, { as: "link", at: "/approaches", what: "to ask" }],
  "/approaches/[approachId]": [
    { as: "lead", at: approach("Jo"), what: "not asked yet" }, { as: "link", at: approach("Hal"), what: "a no" }, { as: "senco", at: approach("Hal"), what: "a no, read by the SENCO" }, { as: "link", at: approach("Ben"), what: "a yes" },
  ],
  "/calendar": [{ as: "office", at: "/calendar" }, { as: "office", at: "/calendar?year=2027", what: "a year without terms" }, { as: "teacher", at: "/calendar", what: "to read" }],
  "/calendar/[entryId]": [{ as: "office", at: first("/calendar/*", "id FROM calendar_entry WHERE area_id = $1") }],
  "/cases": [{ as: "link", at: "/cases" }, { as: "lead", at: "/cases", what: "everybody's" }, { as: "lead", at: "/cases?list=closed", what: "closed" }, { as: "lead", at: "/cases?print=1", what: "printing" }],
  "/cases/[caseId]": [{ as: "link", at: ofCase("Ben") }, { as: "lead", at: ofCase("Ida"), what: "closing" }, { as: "senco", at: ofCase("Lil"), what: "closed" }],
  "/cases/[caseId]/plan": [
    { as: "link", at: ofCase("Ben", "/plan"), what: "agreed" }, { as: "link", at: ofCase("Ida", "/plan"), what: "a draft" }, { as: "lead", at: ofCase("Lil", "/plan"), what: "none" }, { as: "years", at: ofCase("Ben", "/plan"), what: "to read" }, { as: "link", at: ofCase("Ben", "/plan?print=1"), what: "printing" },
  ],
  "/cases/[caseId]/plan/review": [{ as: "link", at: ofCase("Ben", "/plan/review") }, { as: "lead", at: ofCase("Lil", "/plan/review"), what: "nothing agreed" }],
  "/cases/[caseId]/services": [{ as: "link", at: ofCase("Ben", "/services") }, { as: "lead", at: ofCase("Ida", "/services"), what: "nothing asked" }],
  "/cases/[caseId]/services/request": [{ as: "link", at: ofCase("Ben", "/services/request") }, { as: "lead", at: ofCase("Lil", "/services/request"), what: "closed" }],
  "/cases/[caseId]/outcomes": [{ as: "link", at: ofCase("Ben", "/outcomes") }, { as: "lead", at: ofCase("Ida", "/outcomes"), what: "nothing to compare" }],
  "/cases/[caseId]/family": [{ as: "link", at: ofCase("Ben", "/family") }, { as: "lead", at: ofCase("Lil", "/family"), what: "closed" }],
  "/cases/[caseId]/close": [{ as: "link", at: ofCase("Ben", "/close") }, { as: "lead", at: ofCase("Ida", "/close"), what: "to sign off" }, { as: "link", at: ofCase("Lil", "/close"), what: "to look again" }],
  "/cases/[caseId]/hand-over": [{ as: "lead", at: ofCase("Ben", "/hand-over") }, { as: "link", at: ofCase("Ben", "/hand-over"), what: "not theirs to do" }],
  "/children": [{ as: "lead", at: "/children" }, { as: "lead", at: "/children?flagged=yes&sort=class", what: "filtered" }, { as: "teacher", at: "/children?found=1", what: "searching" }],
  "/children/[childId]": [
    { as: "lead", at: first("/children/*", ofChild("Ada")) }, { as: "senco", at: first("/children/*", ofChild("Kit")), what: "nothing noticed" },
    { as: "lead", at: first("/children/*", ofChild("Cy")), what: "others lead" }, { as: "lead", at: first("/children/*?print=1", ofChild("Ada")), what: "printing" },
  ],
  "/children/[childId]/police-notice": [{ as: "lead", at: first("/children/*/police-notice", ofChild("Ada")) }],
  "/children/[childId]/told": [{ as: "senco", at: first("/children/*/told", ofChild("Ada")) }],
  "/children/[childId]/keep-out": [{ as: "lead", at: first("/children/*/keep-out", ofChild("Ada")), what: "anybody" }, { as: "teacher", at: first("/children/*/keep-out", ofChild("Ada")), what: "oneself" }],
  "/classes/review": [
    { as: "teacher", at: "/classes/review", what: "one's own" }, { as: "teacher", at: "/classes/review?done=1", what: "left for now" }, { as: "teacher", at: "/classes/review?list=1", what: "the whole class" }, { as: "lead", at: async ({ schoolId }) => `/classes/review?school=${schoolId}&class=8C`, what: "any" },
  ],
  "/classes/rounds": [{ as: "lead", at: "/classes/rounds" }, { as: "head", at: "/classes/rounds", what: "a head" }],
  "/questions": [{ as: "manager", at: "/questions" }, { as: "teacher", at: "/questions", what: "to read" }],
  "/classes": [{ as: "teacher", at: "/classes", what: "one's own" }, { as: "teacher", at: "/classes?print=1", what: "printing" }, { as: "lead", at: "/classes?class=8C", what: "any" }],
  "/meetings": [{ as: "lead", at: "/meetings" }],
  "/meetings/[meetingId]": [
    { as: "lead", at: meeting("open") }, { as: "senco", at: first("/meetings/*", "m.id || '?open=' || i.id AS id FROM meeting m JOIN meeting_item i ON i.area_id = m.area_id AND i.meeting_id = m.id JOIN enrolment e ON e.area_id = i.area_id AND e.school_id = i.school_id AND e.child_id = i.child_id WHERE m.area_id = $1 AND m.state = 'open' AND e.forename = 'Di'"), what: "a child open" },
    { as: "lead", at: meeting("open", "?apart=1"), what: "not for this room" },
  ],
  "/meetings/[meetingId]/add": [{ as: "lead", at: meeting("open", "/add") }],
  "/meetings/[meetingId]/recap": [{ as: "senco", at: meeting("open", "/recap"), what: "open still" }, { as: "lead", at: meeting("ended", "/recap"), what: "ended" }, { as: "lead", at: meeting("open", "/recap?print=1"), what: "printing" }],
  "/meetings/tasks": [{ as: "teacher", at: "/meetings/tasks" }, { as: "link", at: "/meetings/tasks", what: "none" }],
  "/commissioning": [{ as: "manager", at: "/commissioning" }, { as: "link", at: "/commissioning?strand=social", what: "to choose from" }, { as: "head", at: "/commissioning", what: "pots" }],
  "/commissioning/organisations/add": [{ as: "manager", at: "/commissioning/organisations/add" }],
  "/commissioning/organisations/[organisationId]": [{ as: "admin", at: first("/commissioning/organisations/*", "id FROM organisation WHERE area_id = $1") }],
  "/commissioning/services/add": [{ as: "manager", at: "/commissioning/services/add" }],
  "/commissioning/services/[serviceId]": [{ as: "manager", at: first("/commissioning/services/*", "id FROM service WHERE area_id = $1") }],
  "/commissioning/pots/add": [{ as: "manager", at: "/commissioning/pots/add" }],
  "/commissioning/pots/[potId]": [{ as: "manager", at: first("/commissioning/pots/*", "id FROM pot WHERE area_id = $1") }],
  "/concerns": [{ as: "teacher", at: "/concerns", what: "mine" }, { as: "lead", at: "/concerns", what: "to answer" }],
  "/concerns/new": [{ as: "teacher", at: first("/concerns/new?child=*", ofChild("Ada")) }, { as: "teacher", at: "/concerns/new", what: "no child yet" }],
  "/concerns/[concernId]": [{ as: "lead", at: first("/concerns/*", "id FROM concern WHERE area_id = $1 AND answer IS NULL") }, { as: "senco", at: first("/concerns/*", "id FROM concern WHERE area_id = $1 AND answer IS NOT NULL"), what: "answered" }],
  "/flags": [...lists.map((list) => ({ as: "lead" as const, at: `/flags?list=${list}`, what: list })), { as: "link", at: "/flags", what: "candidates" }],
  "/flags/held": [{ as: "senco", at: "/flags/held", what: "a file holds flags back" }],
  "/flags/[reviewId]": [{ as: "lead", at: review("Ada") }, { as: "senco", at: review("Di"), what: "severe, with a concern" }, { as: "lead", at: review("Ben"), what: "decided" }, { as: "senco", at: review("Di", "?print=1"), what: "printing" }],
  "/imports": [{ as: "office", at: "/imports" }, { as: "office", at: "/imports?refused=too-big&kind=roll", what: "refused" }, { as: "lead", at: "/imports", what: "involvement" }],
  "/imports/[importId]": [
    ...IMPORT_STATES.map((state) => file(state, state === "landed" ? "kind = 'roll'" : `file_name = '${state}.csv'`)),
    { ...file("landed", "file_name = 'held.csv'"), what: "landed, and flags wait" }, { ...file("needs-review", "format = 'ctf'"), what: "several tables" }, { ...file("needs-review", "file_name = 'sheets.xlsx'"), what: "several sheets" },
  ],
  "/imports/source": [{ as: "office", at: "/imports/source", what: "not working" }],
  "/imports/matches": [{ as: "office", at: "/imports/matches" }],
  "/imports/[importId]/lines": FATES.map((fate) => ({ as: "office", what: fate, at: first(`/imports/*/lines?fate=${fate}`, "id FROM import WHERE area_id = $1 AND file_name = 'needs-review.csv'") })),
  "/rules": [{ as: "head", at: "/rules" }, { as: "lead", at: "/rules", what: "of the school" }, { as: "early", at: "/rules?view=area", what: "of the area" }],
  "/outcomes": [{ as: "head", at: "/outcomes" }, { as: "lead", at: "/outcomes", what: "of the school" }, { as: "early", at: "/outcomes", what: "of the area" }],
  "/plan/[key]": [{ as: "nobody", at: async (school) => `/plan/${linkKeyOf(school)}` }],
  "/people": [{ as: "admin", at: "/people" }, { as: "admin", at: "/people?role=teacher&q=zzz", what: "nobody found" }],
  "/people/add": [{ as: "admin", at: "/people/add" }],
  "/people/[personId]": [{ as: "admin", at: first("/people/*", "id FROM person WHERE area_id = $1 AND email LIKE 'teacher@%'") }],
  "/programmes": [{ as: "manager", at: "/programmes" }],
  "/programmes/add": [{ as: "manager", at: "/programmes/add" }],
  "/programmes/[programmeId]": [{ as: "manager", at: first("/programmes/*", "id FROM programme WHERE area_id = $1") }, { as: "teacher", at: first("/programmes/*", "id FROM programme WHERE area_id = $1"), what: "to read" }],
  "/programmes/[programmeId]/years": [{ as: "manager", at: first("/programmes/*/years", "id FROM programme WHERE area_id = $1") }],
  "/programmes/[programmeId]/propose": [{ as: "manager", at: first("/programmes/*/propose", "id FROM programme WHERE area_id = $1") }],
  "/programmes/[programmeId]/proposals/[proposalId]": [{ as: "manager", at: proposal("open"), what: "open" }, { as: "manager", at: proposal("published"), what: "published" }, { as: "teacher", at: proposal("open"), what: "to read" }],
  "/programmes/[programmeId]/proposals/[proposalId]/preview": [{ as: "manager", at: proposal("open", "/preview"), what: "counts" }, { as: "manager", at: proposal("open", "/preview?when=last-year"), what: "last year" }, { as: "lead", at: proposal("open", "/preview"), what: "names" }],
  "/programmes/[programmeId]/proposals/[proposalId]/change": [{ as: "manager", at: proposal("open", "/change") }],
  "/programmes/[programmeId]/versions/[version]": [{ as: "manager", at: first("/programmes/*/versions/1", "id FROM programme WHERE area_id = $1"), what: "the first" }, { as: "teacher", at: first("/programmes/*/versions/2", "id FROM programme WHERE area_id = $1"), what: "in force" }],
  "/registers": [{ as: "provider", at: "/registers" }, { as: "provider", at: "/registers?kept=1", what: "kept" }],
  "/registers/[serviceId]": [{ as: "provider", at: register(), what: "today" }, { as: "provider", at: register("?on=2027-02-08"), what: "kept" }, { as: "provider", at: register("?on=2027-03-29"), what: "still to come" }],
  "/requests": [{ as: "provider", at: "/requests" }],
  "/requests/[requestId]": ["requested", "accepted", "declined"].map((state) => ({ as: "provider", what: state, at: request(state) })),
  "/safeguarding": [{ as: "lead", at: "/safeguarding" }],
  "/safeguarding/[entryId]": [{ as: "lead", at: first("/safeguarding/*", "id FROM safeguarding_entry WHERE area_id = $1 AND closed_at IS NULL") }, { as: "lead", at: first("/safeguarding/*", "id FROM safeguarding_entry WHERE area_id = $1 AND closed_at IS NOT NULL"), what: "closed" }],
  "/schools": [{ as: "admin", at: "/schools" }],
  "/schools/add": [{ as: "admin", at: "/schools/add" }],
  "/schools/[schoolId]": [{ as: "admin", at: first("/schools/*", "id FROM school WHERE area_id = $1") }],
  "/visibility": [{ as: "lead", at: "/visibility" }, { as: "head", at: "/visibility", what: "counted" }, { as: "early", at: "/visibility", what: "of the area" }],
  "/worried-now": [{ as: "teacher", at: "/worried-now" }, { as: "admin", at: "/worried-now", what: "of the area" }],
  "/worried-now/[entryId]": [{ as: "teacher", at: first("/worried-now/*", "entry_id AS id FROM safeguarding_receipt WHERE area_id = $1") }],
};

/** The routes of the pages there are, listed from app/. */
export const routesOfPages = (): readonly string[] => readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "page.tsx").map((file) => routeOf(path.join("app", file)).replace(/^\/app/, "") || "/").sort();
