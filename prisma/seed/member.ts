// One grant of somebody who can sign in: whoever wears two hats stands in the cast twice, with one e-mail.
import type { GrantedRole } from "../../lib/partnership/vocabulary";
import type { SeedSchool } from "./schools";

type SchoolKey = SeedSchool["key"];
export type CastMember = {
  readonly name: string; readonly email: string; readonly role: GrantedRole;
  /** The role as people here say it. */
  readonly words: string;
  readonly worksFrom: string;
  /** Where the grant is held; nobody's who works for the whole area or for an organisation. */
  readonly school?: SchoolKey;
  /** The other schools of a link worker. */
  readonly also?: readonly SchoolKey[];
  readonly className?: string;
  readonly yearGroups?: readonly string[];
  /** Whom a provider works for. */
  readonly organisation?: string;
};
type More = Pick<CastMember, "className" | "yearGroups" | "also">;

const addressOf = (place: SchoolKey | "eastmere", name: string) => `${name.toLowerCase().replace(" ", ".")}@${place}.example`;

/** Somebody of one school, as a builder of its people. */
export const peopleOf = (school: SchoolKey) => (name: string, role: GrantedRole, words: string, worksFrom: string, more: More = {}): CastMember =>
  ({ name, email: addressOf(school, name), role, words, worksFrom, school, ...more });
/** Somebody of the whole area. */
export const eastmere = (name: string, role: GrantedRole, words: string, worksFrom: string): CastMember => ({ name, email: addressOf("eastmere", name), role, words, worksFrom });
export const provider = (name: string, email: string, organisation: string, worksFrom: string): CastMember => ({ name, email, role: "provider", words: `of ${organisation}`, worksFrom, organisation });
