// Who can sign in to the demonstration. All of them, like the place and the school, are made up.
import type { GrantedRole } from "../../lib/partnership/vocabulary";

/** Everybody's password in the demonstration: for trying only. */
export const demonstrationPassword = "careful-ledger-2027";

export const AREA = "Eastmere";
export const SCHOOL = { urn: "900001", name: "Larkhill Community School", phase: "secondary" } as const;
export const PROGRAMME = { name: "Eastmere Together", places: 40 } as const;
export const CARERS = "Eastmere Young Carers", BOXING = "Canal Street Boxing";

export type CastMember = {
  readonly name: string; readonly email: string; readonly role: GrantedRole;
  /** The role as people here say it. */
  readonly words: string;
  readonly worksFrom: string;
  readonly className?: string;
  readonly yearGroups?: readonly string[];
  /** Whom a provider works for. */
  readonly organisation?: string;
};

const at = (place: "larkhill" | "eastmere", name: string) => `${name.toLowerCase().replace(" ", ".")}@${place}.example`;
const larkhill = (name: string, role: GrantedRole, words: string, worksFrom: string, more: Pick<CastMember, "className" | "yearGroups"> = {}): CastMember =>
  ({ name, email: at("larkhill", name), role, words, worksFrom, ...more });
const provider = (name: string, email: string, organisation: string, worksFrom: string): CastMember => ({ name, email, role: "provider", words: `of ${organisation}`, worksFrom, organisation });
const eastmere = (name: string, role: GrantedRole, words: string, worksFrom: string): CastMember => ({ name, email: at("eastmere", name), role, words, worksFrom });

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
  larkhill("Ruth Ablett", "safeguarding-lead", "deputy safeguarding lead", "the same as the lead, when she is away"),
  larkhill("Alison Trent", "school-lead", "head teacher", "what is late, and what changed, in counts"),
  eastmere("Rosa Delgado", "programme-manager", "programme manager", "the programme's rules, local services and what they cost, counts, no names"),
  eastmere("Leon Bassett", "early-help-manager", "Early Help manager", "what changed across schools, in counts"),
  provider("Bev Turner", "bev.turner@young-carers.example", CARERS, "what her group was asked for, and Monday's register"),
  provider("Dean Rowbotham", "dean.rowbotham@canal-street.example", BOXING, "Friday's register"),
  eastmere("Gwen Carey", "administrator", "administrator", "schools, people and their grants"),
];

/** The cast member in that role (the first of them). Throws where there is none. */
export function inRole(role: GrantedRole): CastMember {
  const found = cast.find((person) => person.role === role);
  if (!found) throw new Error(`Nobody in the cast is ${role}.`);
  return found;
}

/** The cast member of that name. Throws where there is none. */
export function named(name: string): CastMember {
  const found = cast.find((person) => person.name === name);
  if (!found) throw new Error(`Nobody in the cast is called ${name}.`);
  return found;
}
