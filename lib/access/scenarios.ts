// The one list of who may do what, for which child, and why: every role and system × every capability × five situations, the `no`
// rows written out. It drives the tests of decide(), of the commands and queries, and of the pages; nothing in it is worked out from decide.ts.
import type { Capability } from "./decide";
import type { Role, System } from "./vocabulary";

/** The order of the five letters of a cell; what each means for a kind of subject stands in `KIND_OF` below. */
export const SITUATIONS = ["own", "sameSchool", "otherSchool", "otherArea", "shutOut"] as const;
export type Situation = (typeof SITUATIONS)[number];

/** A letter is the reason given: capital and small letters are a yes in these words, the last four a no. */
export const REASONS = {
  L: "You are a safeguarding lead at this child's school.", S: "You are the SENCO at this child's school.", l: "You are a safeguarding lead at this school.",
  w: "You work at this school.", a: "You work in this area.", A: "You are an administrator of this area.", P: "You are a programme manager of this area.",
  m: "You manage this area's programmes.", c: "You are a link worker at this school.", y: "You lead on these children's years.", r: "You keep this school's roll.",
  f: "This file was sent in your role at this school.", o: "It is your own.", k: "You ask to be kept from this child yourself.",
  W: "You are this child's link worker.", Y: "You lead on this child's year.", F: "This plan is yours.", O: "Your organisation was asked.",
  t: "This is your class.", q: "You commission for children at this school.", h: "You lead this school.", M: "You manage Early Help in this area.", C: "Seen counts what changed.",
  i: "A file that a person sent and Seen checked.", R: "The rules a programme published.",
  n: "Your role here does not include this.", x: "You are kept from this child's record.",
  d: "No: decide() is never shown an area, row level security shows nothing of another one.",
  "-": "Cannot arise: the subject names no area or no child.",
} as const;
export type Letter = keyof typeof REASONS;
export const isYes = (letter: Letter): boolean => !["n", "x", "d", "-"].includes(letter);

/**
 * What a capability is decided on, and so what its five situations are.
 * area: the viewer's own area · what belongs to their own school · to another school of the area · to another area.
 * school: what they began themselves at their own school · what others did there · another school · a school of another area.
 * child: a child of their own class, years or caseload · another child of their school · of another school · of another area · one they are kept from.
 * class: a teacher's own class · another class of their school · a class of another school · of another area.
 * review: a child's review · one only the safeguarding lead may know of · another school's · another area's · of a child they are kept from.
 * file: a file sent in their own role · in the other role at their school · in their role at another school · in another area.
 * person: themselves · a colleague at their school · somebody at another school · in another area.
 * keeping: themselves and a child of their school · a colleague and such a child · somebody and a child of another school · of another area
 *   · a colleague and a child they are kept from.
 * entry: as school, and one about a child they are kept from.
 * door: as school, raised for anybody's child; people of the whole area may raise at every school.
 * approach: as review: the restricted one is for a child of nobody's caseload but another link worker's.
 * case: their own (a link worker's, one of a pastoral lead's years, a family's one, one their organisation serves) · another child's at their
 *   school that is not theirs · at another school · in another area · of a child they are kept from.
 * request: a service asked for such a case, of a provider's own organisation · for another child's case, of another organisation · and so on as case.
 * organisation: the one a provider works for · another one of the area · one that serves another school · one of another area.
 */
export type Kind = "area" | "school" | "class" | "child" | "review" | "file" | "person" | "keeping" | "entry" | "door" | "approach" | "case" | "request" | "organisation";
export const KIND_OF = {
  "area:read": "area", "account:own": "person", "calendar:read": "school", "calendar:keep": "school", "school:manage": "area", "people:manage": "area", "programme:manage": "area", "rules:publish": "area",
  "import:send": "file", "import:read": "file", "source:keep": "school", "facts:land": "school", "hold:accept": "school", "child:find": "school", "class:list": "class", "class:answer": "child", "class:totals": "school", "class:set-round": "school", "questions:publish": "area", "child:read": "child", "roll:read": "school", "match:answer": "school",
  "involvement:read": "child", "flags:raise": "school", "flags:list": "school", "identify:named": "school", "identify:candidates": "school",
  "identify:counts": "area", "review:list": "school", "review:read": "review", "review:decide": "review", "review:close-as-lead": "review",
  "meeting:lead": "school", "meeting-task:own": "school", "meeting-task:finish": "keeping", "insight:declare": "child", "concern:raise": "child", "concern:read-own": "person", "concern:answer": "child", "safeguarding:raise": "door",
  "safeguarding:receipt": "person", "safeguarding:list": "school", "safeguarding:read": "entry",
  "approach:list": "school", "approach:work": "approach", "case:list": "school", "case:read": "case", "case:work": "case", "case:sign-off": "case",
  "plan:read": "case", "plan:write": "case", "family-link:manage": "case", "family:read": "case", "family:say": "case",
  "organisation:manage": "area", "service:list": "area", "service:manage": "area", "pot:read": "area", "pot:manage": "area",
  "request:make": "case", "request:read": "request", "request:end": "request", "request:answer": "request", "requests:own": "organisation",
  "register:keep": "organisation", "baseline:freeze": "case", "outcomes:count": "area", "rules:count": "area", "outcomes:school": "school", "outcomes:area": "area",
  "visibility:named": "school", "shut-out:add": "keeping",
  "shut-out:end": "keeping",
} as const satisfies Record<Capability, Kind>;

/** Capability → role → one letter for each situation. */
export const SCENARIOS = {
  "area:read": {
    "link-worker": "aaad-", teacher: "aaad-", staff: "aaad-", "safeguarding-lead": "aaad-", senco: "aaad-", "pastoral-lead": "aaad-", "school-lead": "aaad-", "data-manager": "aaad-",
    "early-help-manager": "aaad-", "programme-manager": "aaad-", administrator: "aaad-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "account:own": {
    "link-worker": "onnn-", teacher: "onnn-", staff: "onnn-", "safeguarding-lead": "onnn-", senco: "onnn-", "pastoral-lead": "onnn-", "school-lead": "onnn-", "data-manager": "onnn-",
    "early-help-manager": "onnn-", "programme-manager": "onnn-", administrator: "onnn-", verifier: "onnn-", provider: "onnn-", family: "onnn-", imports: "onnn-", identification: "onnn-", outcomes: "onnn-",
  },
  "calendar:read": {
    "link-worker": "wwnn-", teacher: "wwnn-", staff: "wwnn-", "safeguarding-lead": "wwnn-", senco: "wwnn-", "pastoral-lead": "wwnn-", "school-lead": "wwnn-", "data-manager": "wwnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "calendar:keep": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "rrnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "school:manage": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "AAAd-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "people:manage": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "AAAd-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "programme:manage": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "PPPd-", administrator: "AAAd-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "rules:publish": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "PPPd-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "import:send": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "fnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "fnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "import:read": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "fnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "fnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "source:keep": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "rrnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "facts:land": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "iinn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "child:find": {
    "link-worker": "wwnn-", teacher: "wwnn-", staff: "wwnn-", "safeguarding-lead": "wwnn-", senco: "wwnn-", "pastoral-lead": "wwnn-", "school-lead": "wwnn-", "data-manager": "wwnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "class:list": {
    "link-worker": "nnnn-", teacher: "tnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "class:answer": {
    "link-worker": "nnnnx", teacher: "tnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "class:totals": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "hhnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "class:set-round": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "questions:publish": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "PPPd-", administrator: "AAAd-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "child:read": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "roll:read": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "rrnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "match:answer": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "rrnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "involvement:read": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "flags:raise": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "RRnn-", outcomes: "nnnn-",
  },
  "flags:list": {
    "link-worker": "ccnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "yynn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "hold:accept": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "identify:named": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "identify:candidates": {
    "link-worker": "ccnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "identify:counts": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "mmmd-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "review:list": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "meeting:lead": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "meeting-task:finish": {
    "link-worker": "onnnx", teacher: "onnnx", staff: "onnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "onnnx", "school-lead": "onnnx", "data-manager": "onnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "meeting-task:own": {
    "link-worker": "wwnn-", teacher: "wwnn-", staff: "wwnn-", "safeguarding-lead": "wwnn-", senco: "wwnn-", "pastoral-lead": "wwnn-", "school-lead": "wwnn-", "data-manager": "wwnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "review:read": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "Snnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "review:decide": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "Snnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "review:close-as-lead": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "insight:declare": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "concern:raise": {
    "link-worker": "wwnnx", teacher: "wwnnx", staff: "wwnnx", "safeguarding-lead": "wwnnx", senco: "wwnnx", "pastoral-lead": "wwnnx", "school-lead": "wwnnx", "data-manager": "wwnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "concern:read-own": {
    "link-worker": "onnn-", teacher: "onnn-", staff: "onnn-", "safeguarding-lead": "onnn-", senco: "onnn-", "pastoral-lead": "onnn-", "school-lead": "onnn-", "data-manager": "onnn-",
    "early-help-manager": "onnn-", "programme-manager": "onnn-", administrator: "onnn-", verifier: "onnn-", provider: "onnn-", family: "onnn-", imports: "onnn-", identification: "onnn-", outcomes: "onnn-",
  },
  "concern:answer": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "safeguarding:raise": {
    "link-worker": "wwnn-", teacher: "wwnn-", staff: "wwnn-", "safeguarding-lead": "wwnn-", senco: "wwnn-", "pastoral-lead": "wwnn-", "school-lead": "wwnn-", "data-manager": "wwnn-",
    "early-help-manager": "aaad-", "programme-manager": "aaad-", administrator: "aaad-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "safeguarding:receipt": {
    "link-worker": "onnn-", teacher: "onnn-", staff: "onnn-", "safeguarding-lead": "onnn-", senco: "onnn-", "pastoral-lead": "onnn-", "school-lead": "onnn-", "data-manager": "onnn-",
    "early-help-manager": "onnn-", "programme-manager": "onnn-", administrator: "onnn-", verifier: "onnn-", provider: "onnn-", family: "onnn-", imports: "onnn-", identification: "onnn-", outcomes: "onnn-",
  },
  "safeguarding:list": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "llnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "safeguarding:read": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "llnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "approach:list": {
    "link-worker": "ccnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "approach:work": {
    "link-worker": "cnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "Snnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "case:list": {
    "link-worker": "ccnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "case:read": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "case:work": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "case:sign-off": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "plan:read": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "Ynnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "plan:write": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "family-link:manage": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "family:read": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "nnnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "Fnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "family:say": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "nnnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "Fnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "organisation:manage": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "PPPd-", administrator: "AAAd-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "service:list": {
    "link-worker": "aaad-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "aaad-", senco: "aaad-", "pastoral-lead": "aaad-", "school-lead": "aaad-", "data-manager": "nnnn-",
    "early-help-manager": "aaad-", "programme-manager": "aaad-", administrator: "aaad-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "service:manage": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "PPPd-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "pot:read": {
    "link-worker": "qqqd-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "qqqd-", senco: "qqqd-", "pastoral-lead": "nnnn-", "school-lead": "hhhd-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "PPPd-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "pot:manage": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "PPPd-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "request:make": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "request:read": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "Onnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "request:end": {
    "link-worker": "Wnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "LLnnx", senco: "SSnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "request:answer": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "nnnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "Onnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
  "requests:own": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "Onnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "register:keep": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "Onnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "baseline:freeze": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "nnnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "CCnnx",
  },
  "rules:count": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "RRRd-", outcomes: "nnnn-",
  },
  "outcomes:count": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "CCCd-",
  },
  "outcomes:school": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "hhnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "outcomes:area": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "nnnn-", senco: "nnnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "MMMd-", "programme-manager": "PPPd-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "visibility:named": {
    "link-worker": "nnnn-", teacher: "nnnn-", staff: "nnnn-", "safeguarding-lead": "LLnn-", senco: "SSnn-", "pastoral-lead": "nnnn-", "school-lead": "nnnn-", "data-manager": "nnnn-",
    "early-help-manager": "nnnn-", "programme-manager": "nnnn-", administrator: "nnnn-", verifier: "nnnn-", provider: "nnnn-", family: "nnnn-", imports: "nnnn-", identification: "nnnn-", outcomes: "nnnn-",
  },
  "shut-out:add": {
    "link-worker": "knnnx", teacher: "knnnx", staff: "knnnx", "safeguarding-lead": "LLnnx", senco: "knnnx", "pastoral-lead": "knnnx", "school-lead": "knnnx", "data-manager": "knnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "knnnx", identification: "knnnx", outcomes: "knnnx",
  },
  "shut-out:end": {
    "link-worker": "nnnnx", teacher: "nnnnx", staff: "nnnnx", "safeguarding-lead": "nLnnx", senco: "nnnnx", "pastoral-lead": "nnnnx", "school-lead": "nnnnx", "data-manager": "nnnnx",
    "early-help-manager": "nnnnx", "programme-manager": "nnnnx", administrator: "nnnnx", verifier: "nnnnx", provider: "nnnnx", family: "nnnnx", imports: "nnnnx", identification: "nnnnx", outcomes: "nnnnx",
  },
} as const satisfies Record<Capability, Record<Role | System, string>>;

/** The letter for one cell. */
export const letterFor = (may: Capability, role: Role | System, situation: Situation): Letter => SCENARIOS[may][role][SITUATIONS.indexOf(situation)] as Letter;
