// What a file looks like, in one sentence, before anything is done with it: which system wrote it, and what it is.
import { TEMPLATES, MARKS_SHAPES, type MarksShape } from "./columns";
import type { Format } from "./file-table";
import { plain, sessionHeading } from "./headings";
import type { Kind } from "./vocabulary";

export type Looks = {
  readonly format: Format; readonly header: readonly string[]; readonly kind: Kind | null; readonly shape: MarksShape | null;
  /** The lines above the headings: a report often names its system there. */
  readonly titles?: readonly string[];
};

const SYSTEMS = ["SIMS", "Arbor", "Bromcom"] as const;
type System = (typeof SYSTEMS)[number];
/** Headings that one system prints and the others rarely do, and how sure each makes us. From knowledge: domain.md §3 has no source for them. */
const SIGNS: { readonly [S in System]: Readonly<Record<string, number>> } = {
  SIMS: { adno: 3, admissionnumber: 1, reg: 2, "%attend": 3, "%authabs": 2, "%unauthabs": 2, sessionsmarks: 3, legalsurname: 1, legalforename: 1, forenames: 1, yti: 2, pupilpremiumindicator: 1, yeartaughtin: 1 },
  Arbor: { arborid: 3, arborstudentid: 3, studentid: 1, legalfirstname: 2, legallastname: 2, preferredfirstname: 1, preferredlastname: 1, yeartaughtin: 1, registrationform: 2 },
  Bromcom: { misid: 3, personid: 2, studentpersonid: 3, tutorgroup: 2, reggroup: 1, preferredforename: 1, legalsurname: 1, yeargroup: 1 },
};
const SURE_ENOUGH = 3;

const WHAT: { readonly [K in Kind]: { readonly one: boolean; readonly words: string } } = {
  roll: { one: true, words: "pupil list" }, guardians: { one: true, words: "list of pupils’ contacts" }, marks: { one: false, words: "attendance marks" },
  assessments: { one: true, words: "list of assessment results" }, wellbeing: { one: true, words: "list of questionnaire scores" }, judgements: { one: true, words: "list of teachers’ judgements" },
  "attendance-summary": { one: true, words: "summary of attendance" },
  suspensions: { one: true, words: "list of suspensions" }, insight: { one: true, words: "list of what pupils and families told the school" },
  "contacts-before": { one: true, words: "list of earlier contacts" }, involvement: { one: true, words: "list of family help and social care" },
};
const SHAPE_WORDS: { readonly [S in MarksShape]: string } = { from: "one run of marks a pupil", session: "one line a session", columns: "one column a session" };
const OWN: { readonly [K in Kind]: string } = {
  roll: "the roll", guardians: "guardians", marks: "marks", assessments: "assessments", wellbeing: "wellbeing", judgements: "judgements", suspensions: "suspensions", "attendance-summary": "attendance summaries", insight: "insight",
  "contacts-before": "contacts before Seen", involvement: "involvement",
};

/** "This looks like a SIMS pupil list."; where only the system can be told, or nothing, it says so. */
export function looksLike({ format, header, kind, shape, titles = [] }: Looks): string {
  if (format === "ctf") return "This looks like a Common Transfer File.";
  if (format === "wonde") return "This came from the school’s system through Wonde.";
  const system = systemOf(header, titles), where = format === "xlsx" ? ", in a spreadsheet" : "";
  if (!kind) return system ? `This looks like a ${system} export${where}. Seen cannot tell yet which list it is.` : "Seen cannot tell yet what this file is.";
  if (titles.length === 0 && isOwnTemplate(header, kind, shape)) return `This looks like Seen’s own template for ${OWN[kind]}${where}.`;
  const { one, words } = WHAT[kind];
  const what = [system, words].filter((word) => word !== null).join(" ");
  return `This looks like ${one ? (/^[AEIOU]/.test(what) ? "an " : "a ") : ""}${what}${shape ? `, ${SHAPE_WORDS[shape]}` : ""}${where}.`;
}

/** The system whose signs the headings bear, where one bears clearly more than the others. */
function systemOf(header: readonly string[], titles: readonly string[]): System | null {
  const names = new Set(header.map(plain)), above = titles.join(" ");
  const [first, second] = SYSTEMS
    .map((system) => ({ system, sure: (new RegExp(`\\b${system}\\b`, "i").test(above) ? 10 : 0) + Object.entries(SIGNS[system]).reduce((sum, [name, sure]) => sum + (names.has(name) ? sure : 0), 0) }))
    .sort((a, b) => b.sure - a.sure);
  return first && second && first.sure >= SURE_ENOUGH && first.sure > second.sure ? first.system : null;
}

/** Every heading is a title of the template, to the letter. */
function isOwnTemplate(header: readonly string[], kind: Kind, shape: MarksShape | null): boolean {
  const titles = new Set((shape ? MARKS_SHAPES[shape] : TEMPLATES[kind]).columns.map(({ title }) => title));
  return header.every((heading) => titles.has(heading) || (shape === "columns" && /^\d{4}-\d{2}-\d{2} (AM|PM)$/.test(heading) && sessionHeading(heading) !== null));
}
