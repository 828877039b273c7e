// Who can sign in to the demonstration. All of them, like the place and its schools, are made up.
import type { GrantedRole } from "../../lib/partnership/vocabulary";
import { ELSEWHERE } from "./elsewhere";
import { type CastMember, eastmere, peopleOf, provider } from "./member";
import type { SeedSchool } from "./schools";

export type { CastMember };

/** Everybody's password in the demonstration: for trying only. */
export const demonstrationPassword = "careful-ledger-2027";

export const AREA = "Eastmere";
export const PROGRAMME = { name: "Eastmere Together", places: 40 } as const;
export const CARERS = "Eastmere Young Carers", BOXING = "Canal Street Boxing", EARLY_BIRD = "Early Bird Breakfasts", WALLS = "Talking Walls";

const larkhill = peopleOf("larkhill");

/** In the order in which they are worth trying; the lead comes before the deputy, who becomes one by coming second. */
export const cast: readonly CastMember[] = [
  larkhill("Karen Whitlock", "safeguarding-lead", "designated safeguarding lead", "the reviews that wait, and the safeguarding door"),
  larkhill("Imran Siddiqui", "senco", "SENCO", "the same reviews, decided together"),
  larkhill("Pauline Rudge", "data-manager", "data manager", "imports: what the school's system exports"),
  larkhill("Hannah Osei", "teacher", "form tutor of 8B, teaches art", "her class, and what became of what she raised", { className: "8B" }),
  larkhill("Marcus Dunmore", "teacher", "form tutor of 9C, teaches science", "his class, and what became of what he raised", { className: "9C" }),
  larkhill("Peter Lowe", "staff", "librarian", "raising a concern, and the safeguarding door"),
  larkhill("Daniel Pryce", "pastoral-lead", "head of year 9", "the flags of his year", { yearGroups: ["9"] }),
  larkhill("Naomi Adeyemi", "link-worker", "link worker", "the families she asks, and the children who have her"),
  larkhill("Tom Ferrars", "link-worker", "link worker, Mondays and Tuesdays", "the same as Naomi, for the children he began with"),
  larkhill("Joss Lindqvist", "link-worker", "link worker, who covers when somebody is away", "the same as Naomi"),
  larkhill("Ruth Ablett", "safeguarding-lead", "deputy safeguarding lead", "the same as the lead, when she is away"),
  larkhill("Alison Trent", "school-lead", "head teacher", "what is late, and what changed, in counts"),
  eastmere("Rosa Delgado", "programme-manager", "programme manager", "the programme's rules, local services and what they cost, counts, no names"),
  eastmere("Leon Bassett", "early-help-manager", "Early Help manager", "what changed across schools, in counts"),
  provider("Bev Turner", "bev.turner@young-carers.example", CARERS, "what her group was asked for, and Monday's register"),
  provider("Dean Rowbotham", "dean.rowbotham@canal-street.example", BOXING, "Friday's register"),
  provider("Yara Haddad", "yara.haddad@talking-walls.example", WALLS, "what her therapists were asked for in the primary schools"),
  provider("Marlon Pettifor", "marlon.pettifor@early-bird.example", EARLY_BIRD, "who is asked for at breakfast"),
  eastmere("Gwen Carey", "administrator", "administrator", "schools, people and their grants"),
  eastmere("Ingrid Haldane", "verifier", "verifier, who works for nobody here", "the evidence of a claim; that room is not built yet"),
  ...ELSEWHERE,
];

/** Everybody once, whatever hats they wear. */
export const everybody: readonly CastMember[] = cast.filter(({ email }, i) => cast.findIndex((one) => one.email === email) === i);

const reaches = (person: CastMember, school: SeedSchool["key"]) => !person.school || person.school === school || person.also?.includes(school) === true;

/** The cast member in that role at that school, or in the area (the first of them). Throws where there is none. */
export function inRole(role: GrantedRole, school: SeedSchool["key"] = "larkhill"): CastMember {
  const found = cast.find((person) => person.role === role && reaches(person, school));
  if (!found) throw new Error(`Nobody in the cast is ${role} at ${school}.`);
  return found;
}

/** The cast member of that name. Throws where there is none. */
export function named(name: string): CastMember {
  const found = cast.find((person) => person.name === name);
  if (!found) throw new Error(`Nobody in the cast is called ${name}.`);
  return found;
}
