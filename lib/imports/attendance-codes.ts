// The attendance codes and the one character each is stored as. Source: domain.md §2.1 (from 19 August 2024; the two-character
// codes as common systems store them; H, J, F and Y are in marks from before).
import { no, yes, type Result } from "../kernel/result";

export const NO_MARK = "-";
/** The groups of the national statistics: in school, approved educational activity (attending too), authorised and unauthorised absence. What is in none is not counted. */
export const CATEGORIES = { present: "/\\L", activity: "KVPWBJ", authorised: "C<>?EIMRSTHF", unauthorised: "GNOU" } as const;
/** No longer codes since 19 August 2024. */
export const RETIRED = "HJFY", RETIRED_ON = "2024-08-19";
const STORED_AS: ReadonlyMap<string, string> = new Map([
  ["C1", "<"], ["C2", ">"], ["J1", "?"], ["Y1", "$"], ["Y2", "a"], ["Y3", "%"], ["Y4", "`"], ["Y5", ":"], ["Y6", "|"], ["Y7", "_"],
]);
const CODES: ReadonlySet<string> = new Set([..."/\\LKVPWBDCEIMRSTGNOUQXZ#HJFY", ...STORED_AS.values()]);

const unknown = (code: string): string => {
  if (code.trim() === "") return "A space is not an attendance code. Write - for a session without a mark.";
  const name = code.slice(0, 10);
  return `There is no attendance code ${name}${CODES.has(name.toUpperCase()) ? ` (${name.toUpperCase()} is one: capitals matter)` : ""}. Use a code of the national list.`;
};

/** One code as it is stored (one character, "-" for no mark or an empty cell), or a sentence naming the code that does not exist. */
export function readCode(code: string): Result<string, string> {
  if (code === "" || code === NO_MARK) return yes(NO_MARK);
  const stored = STORED_AS.get(code) ?? code;
  return CODES.has(stored) ? yes(stored) : no(unknown(code));
}

/** A run of sessions, one character each or the whole value comma-separated, as it is stored; or a sentence naming the first code that does not exist. */
export function readCodes(value: string): Result<string, string> {
  if (spacedOut(value)) return no("Seen cannot tell whether the spaces here stand between the marks or for sessions without one. Write - for a session without a mark, and leave out other spaces.");
  if (value.includes(",") || STORED_AS.has(value)) return joined(value.split(",").map((code) => code.trim()));
  const run = value.replaceAll(" ", NO_MARK);
  for (const code of run) {
    if (code === NO_MARK || CODES.has(code)) continue;
    return no(/[0-9]/.test(code) ? `${unknown(code)} Two-character codes need commas between all codes, or their one-character form.` : unknown(code));
  }
  return yes(run);
}

/** Marks in groups as long as one another: by day, by week. A lone blank is a session without a mark, as systems print it. */
function spacedOut(value: string): boolean {
  if (value.includes(",")) return false;
  const groups = value.trim().split(" "), [first] = groups, last = groups.at(-1)!;
  if (groups.length < 2 || !first || last.length > first.length || groups.slice(0, -1).some(({ length }) => length !== first.length)) return false;
  return groups.length > 2 || last.length === first.length || first.length === 2 || first.length === 10;
}

function joined(codes: readonly string[]): Result<string, string> {
  let stored = "";
  for (const code of codes) {
    const read = readCode(code);
    if (!read.ok) return read;
    stored += read.value;
  }
  return yes(stored);
}
