// The six schools of Eastmere: made up, like everything here. Larkhill comes first, because most of the stories are told there.
import type { Phase } from "../../lib/partnership/vocabulary";

export type SeedSchool = {
  /** What the seed calls it; the name before the @ of nobody's address, `larkhill.example`. */
  readonly key: "larkhill" | "harbour" | "mill-lane" | "st-bride" | "orchard" | "beacon";
  readonly urn: string; readonly name: string; readonly phase: Extract<Phase, "primary" | "secondary" | "special">;
  /** From reception (0) to year 11, as on the roll of 2026/27. */
  readonly years: readonly number[];
  readonly forms: readonly string[]; readonly inAClass: number;
  /** The serial of its first child: a child's serial is the seed's own number, once in the area. */
  readonly firstSerial: number;
  /** Four digits in its children's UPN: the primaries' where they began school. */
  readonly establishments: readonly string[];
  /** By year from reception, where a class is not called by its year and form. */
  readonly classNames?: readonly string[];
};

const years = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const numbered = (from: number, to: number): readonly string[] => years(from, to).map(String);
const forms = (letters: string): readonly string[] => letters.split("");

export const LARKHILL: SeedSchool = { key: "larkhill", urn: "900001", name: "Larkhill Community School", phase: "secondary", years: years(7, 11), forms: forms("ABCD"), inAClass: 30, firstSerial: 1, establishments: numbered(9001, 9007) };

/** 3,924 children in 138 classes. */
export const SCHOOLS: readonly SeedSchool[] = [
  LARKHILL,
  { key: "harbour", urn: "900002", name: "Harbour Academy", phase: "secondary", years: years(7, 11), forms: forms("ABCDEFGHJK"), inAClass: 30, firstSerial: 1001, establishments: [...numbered(9011, 9016), ...numbered(9021, 9023)] },
  { key: "mill-lane", urn: "900003", name: "Mill Lane Primary School", phase: "primary", years: years(0, 6), forms: forms("ABC"), inAClass: 30, firstSerial: 3001, establishments: ["9021"] },
  { key: "st-bride", urn: "900004", name: "St Bride’s Primary School", phase: "primary", years: years(0, 6), forms: forms("KLM"), inAClass: 30, firstSerial: 4001, establishments: ["9022"] },
  { key: "orchard", urn: "900005", name: "Orchard Road Primary School", phase: "primary", years: years(0, 6), forms: forms("PQ"), inAClass: 30, firstSerial: 5001, establishments: ["9023"] },
  { key: "beacon", urn: "900006", name: "The Beacon School", phase: "special", years: years(0, 11), forms: forms("B"), inAClass: 12, firstSerial: 6001, establishments: numbered(9031, 9036), classNames: "Alder Beech Cedar Elm Hazel Holly Juniper Larch Maple Oak Rowan Willow".split(" ") },
];
