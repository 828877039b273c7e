// Every page and route, and the capability that opens it: with the scenario list this says what each role meets at each address.
import type { Capability } from "./decide";
import { asked } from "./doors";
import { isYes, letterFor, SITUATIONS, type Situation } from "./scenarios";
import { ASIDE, FAMILY_KEY, idOf, viewerOf, type Where, type Who } from "./world";

type Address = (given: { readonly at: Where; readonly role: Who; readonly situation: Situation; readonly own: string; readonly row: string }) => string;
type Route = { /** Several where the page shows each what they may. */ readonly may: Capability | readonly Capability[]; /** Null where the page takes no id: it is tried once. */ readonly at: Address | null } | { readonly may: "anybody" | "whoever is signed in"; readonly at?: string } | { /** Only posted to, and what is posted goes to a command, which has a row of its own (doors.ts). */ readonly may: "its command"; readonly at?: undefined };

const child = (path: string): Address => ({ at }) => path.replace("*", at.childId);
const withSchool = (path: string): Address => ({ at }) => `${path}?school=${at.schoolId}`;
const ofCase = (path: string): Address => ({ at }) => path.replace("*", at.caseId);
const row = (path: string): Address => (given) => path.replace("*", given.situation === "own" ? given.own : given.row);
const file = (path: string): Address => ({ at, role, situation }) => path.replace("*", idOf("import", at.n * 10 + ((role === "safeguarding-lead") !== (situation === "sameSchool") ? 1 : 0)));

export const ROUTES: Readonly<Record<string, Route>> = {
  "/": { may: "whoever is signed in" },
  "/today": { may: "whoever is signed in" },
  "/account": { may: "whoever is signed in" },
  "/account/password": { may: "whoever is signed in" },
  "/sign-in": { may: "anybody" },
  "/accessibility": { may: "anybody" },
  "/api/imports": { may: "its command" },
  "/api/health": { may: "anybody" },
  "/api/auth/[...nextauth]": { may: "anybody", at: "/api/auth/csrf" },
  "/plan/[key]": { may: "anybody", at: `/plan/${FAMILY_KEY}` },
  "/approaches": { may: "approach:list", at: withSchool("/approaches") },
  "/approaches/[approachId]": { may: "approach:work", at: ({ at, situation }) => `/approaches/${idOf("row", at.n + (situation === "sameSchool" ? 10 : ASIDE.asking))}` },
  "/area": { may: "school:manage", at: null },
  "/area/measures": { may: "school:manage", at: null },
  "/calendar": { may: "calendar:read", at: withSchool("/calendar") },
  "/calendar/[entryId]": { may: "calendar:keep", at: ({ row: id }) => `/calendar/${id}` },
  "/cases": { may: "case:list", at: withSchool("/cases") },
  "/cases/[caseId]": { may: "case:read", at: ofCase("/cases/*") },
  "/cases/[caseId]/close": { may: "case:read", at: ofCase("/cases/*/close") },
  "/cases/[caseId]/hand-over": { may: "case:read", at: ofCase("/cases/*/hand-over") },
  "/cases/[caseId]/plan": { may: "plan:read", at: ofCase("/cases/*/plan") },
  "/cases/[caseId]/plan/review": { may: "plan:write", at: ofCase("/cases/*/plan/review") },
  "/cases/[caseId]/services": { may: "case:read", at: ofCase("/cases/*/services") },
  "/cases/[caseId]/services/request": { may: "request:make", at: ofCase("/cases/*/services/request") },
  "/cases/[caseId]/outcomes": { may: "case:read", at: ofCase("/cases/*/outcomes") },
  "/cases/[caseId]/family": { may: "family-link:manage", at: ofCase("/cases/*/family") },
  "/classes": { may: "class:list", at: ({ at, situation }) => `/classes?school=${at.schoolId}&class=${situation === "own" ? "9A" : "7A"}` },
  "/classes/review": { may: "class:list", at: ({ at, situation }) => `/classes/review?school=${at.schoolId}&class=${situation === "own" ? "9A" : "7A"}` },
  "/classes/rounds": { may: "class:totals", at: withSchool("/classes/rounds") },
  "/questions": { may: "area:read", at: null },
  "/commissioning": { may: "service:list", at: null },
  "/commissioning/organisations/add": { may: "organisation:manage", at: null },
  "/commissioning/organisations/[organisationId]": { may: "organisation:manage", at: ({ at }) => `/commissioning/organisations/${at.organisationId}` },
  "/commissioning/services/add": { may: "service:manage", at: null },
  "/commissioning/services/[serviceId]": { may: "service:manage", at: ({ row: id }) => `/commissioning/services/${id}` },
  "/commissioning/pots/add": { may: "pot:manage", at: null },
  "/commissioning/pots/[potId]": { may: "pot:manage", at: ({ row: id }) => `/commissioning/pots/${id}` },
  "/children": { may: "child:find", at: null },
  "/children/[childId]": { may: "child:read", at: child("/children/*") },
  "/children/[childId]/export": { may: "child:read", at: child("/children/*/export") },
  "/children/[childId]/police-notice": { may: "safeguarding:read", at: ({ at }) => `/children/${at.childId}/police-notice` },
  "/children/[childId]/told": { may: "insight:declare", at: ({ at }) => `/children/${at.childId}/told` },
  "/children/[childId]/keep-out": { may: "shut-out:add", at: ({ at, situation, role }) => (situation === "sameSchool" && role !== "safeguarding-lead" ? "" : `/children/${at.childId}/keep-out`) },
  "/concerns": { may: "concern:raise", at: null },
  "/concerns/new": { may: "concern:raise", at: child("/concerns/new?child=*") },
  "/concerns/[concernId]": { may: "concern:answer", at: row("/concerns/*") },
  "/flags": { may: "flags:list", at: withSchool("/flags") },
  "/flags/held": { may: "hold:accept", at: null },
  "/flags/[reviewId]": { may: "review:read", at: ({ situation, row: id }) => `/flags/${situation === "sameSchool" ? idOf("row", 11) : id}` },
  "/imports": { may: "import:send", at: null },
  "/imports/[importId]": { may: "import:read", at: file("/imports/*") },
  "/imports/[importId]/lines": { may: "import:read", at: file("/imports/*/lines") },
  "/imports/[importId]/rejected": { may: "import:read", at: file("/imports/*/rejected") },
  "/imports/source": { may: "source:keep", at: withSchool("/imports/source") },
  "/imports/matches": { may: "match:answer", at: withSchool("/imports/matches") },
  "/imports/templates/[kind]": { may: "whoever is signed in", at: "/imports/templates/roll" },
  "/meetings": { may: "meeting:lead", at: withSchool("/meetings") },
  // A school has one open meeting: the second has ended and leads to its recap, which has a row of its own.
  "/meetings/[meetingId]": { may: "meeting:lead", at: ({ row: id, situation }) => situation === "sameSchool" ? "" : `/meetings/${id}` },
  "/meetings/[meetingId]/add": { may: "meeting:lead", at: ({ row: id }) => `/meetings/${id}/add` },
  "/meetings/[meetingId]/recap": { may: "meeting:lead", at: ({ row: id }) => `/meetings/${id}/recap` },
  "/meetings/tasks": { may: "meeting-task:own", at: null },
  "/rules": { may: ["outcomes:school", "outcomes:area"], at: null },
  "/outcomes": { may: ["outcomes:school", "outcomes:area"], at: null },
  "/people": { may: "people:manage", at: null },
  "/people/add": { may: "people:manage", at: null },
  "/people/[personId]": { may: "people:manage", at: ({ at }) => `/people/${at.personId}` },
  "/programmes": { may: "area:read", at: null },
  "/programmes/add": { may: "programme:manage", at: null },
  "/programmes/[programmeId]": { may: "area:read", at: ({ at }) => `/programmes/${at.programmeId}` },
  "/programmes/[programmeId]/years": { may: "rules:publish", at: ({ at }) => `/programmes/${at.programmeId}/years` },
  "/programmes/[programmeId]/propose": { may: "rules:publish", at: ({ at }) => `/programmes/${at.programmeId}/propose` },
  "/programmes/[programmeId]/proposals/[proposalId]": { may: "area:read", at: ({ at }) => `/programmes/${at.programmeId}/proposals/${idOf("row", at.n)}` },
  // One programme works at both schools of the area: who may read names at theirs reads those, at whichever school they look.
  "/programmes/[programmeId]/proposals/[proposalId]/preview": { may: ["rules:publish", "identify:named"], at: ({ at, situation }) => situation === "otherSchool" ? "" : `/programmes/${at.programmeId}/proposals/${idOf("row", at.n)}/preview` },
  "/programmes/[programmeId]/proposals/[proposalId]/change": { may: "rules:publish", at: ({ at }) => `/programmes/${at.programmeId}/proposals/${idOf("row", at.n)}/change` },
  "/programmes/[programmeId]/versions/[version]": { may: "area:read", at: ({ at }) => `/programmes/${at.programmeId}/versions/${at.n}` },
  "/registers": { may: "requests:own", at: null },
  "/registers/[serviceId]": { may: "register:keep", at: ({ row: id }) => `/registers/${id}?on=2027-03-08` },
  "/requests": { may: "requests:own", at: null },
  "/requests/[requestId]": { may: "request:answer", at: ({ at }) => `/requests/${at.requestId}` },
  "/safeguarding": { may: "safeguarding:list", at: withSchool("/safeguarding") },
  "/safeguarding/[entryId]": { may: "safeguarding:read", at: row("/safeguarding/*") },
  "/schools": { may: "school:manage", at: null },
  "/schools/add": { may: "school:manage", at: null },
  "/schools/[schoolId]": { may: "school:manage", at: ({ at }) => `/schools/${at.schoolId}` },
  "/visibility": { may: ["visibility:named", "outcomes:school", "outcomes:area"], at: null },
  "/worried-now": { may: "area:read", at: null },
  "/worried-now/[entryId]": { may: "safeguarding:receipt", at: row("/worried-now/*") },
};

export type Visit = { readonly route: string; readonly address: string; readonly situation: Situation | "any"; readonly opens: boolean };

/** What a person with that role meets: each address in each situation, and whether it opens. */
export const visitsOf = (role: Who): readonly Visit[] => Object.entries(ROUTES).flatMap(([route, { may, at }]): readonly Visit[] => {
  if (may === "its command") return [];
  if (may === "anybody" || may === "whoever is signed in") return [{ route, address: typeof at === "string" ? at : route, situation: "any", opens: true }];
  const viewer = viewerOf(role), any = typeof may === "string" ? [may] : may, letters = (situation: Situation) => any.map((one) => letterFor(one, role, situation));
  return SITUATIONS.filter((situation) => letters(situation).some((letter) => letter !== "-") && (at || situation === "own")).map((situation) => {
    const place = asked(viewer, situation).at;
    const given = { at: place, role, situation, own: idOf("row", 200 + (Number(viewer.id.slice(-3)) - 100) * 10), row: idOf("row", place.n) };
    return { route, situation, address: typeof at === "function" ? at(given) : route, opens: letters(situation).some(isYes) };
  }).filter(({ address }) => address !== "");
});

/** `app/(work)/flags/[reviewId]/page.tsx` → `/flags/[reviewId]`. */
export const routeOf = (file: string): string => `/${file.split(/[\\/]/).slice(0, -1).filter((part) => !part.startsWith("(")).join("/")}`;
