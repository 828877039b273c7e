import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { missing, notAllowed, one, refused, type Answer, type Command } from "./command";

const usage = "import <file> … --school <URN> --as <e-mail> [--kind <kind>] [--academic-year 2026/27] [--sheet <name>] [--partial] [--accept-rejected]";

export type FileSent = {
  readonly path: string; readonly school: string; readonly as: string; readonly kind: string | undefined;
  readonly academicYear: string | undefined; readonly sheet: string | undefined; readonly partial: boolean; readonly acceptRejected: boolean;
};
/** What contracts.md §2 prints, or why nobody was let in. */
export type Landing = { readonly state: "landed" | "needs-review" | "refused"; readonly reason?: string; readonly [more: string]: unknown } | { readonly notAllowed: string };

const EXIT = { landed: 0, "needs-review": 2, refused: 3 } as const;

/** A file that was not even kept is answered in the same form as one that was read. */
const NOT_READ = { kind: null, format: null, state: "refused", rows: 0, arrived: 0, changed: 0, unchanged: 0, gone: 0, rejected: [], warnings: [] } as const;

/** The command around whatever lands files: it reads the words, `land` does the rest and waits until the file has landed. Several files land one after another, each for itself. */
export const importWith = (land: (sent: FileSent) => Promise<Landing>, inOrder: (files: readonly string[]) => readonly string[]): Command => ({
  name: "import", usage, what: "a school's file, landed or refused with line and value",
  options: {
    school: { type: "string" }, as: { type: "string" }, kind: { type: "string" }, "academic-year": { type: "string" }, sheet: { type: "string" },
    partial: { type: "boolean" }, "accept-rejected": { type: "boolean" },
  },
  run: async ({ words, rest, place }): Promise<Answer> => {
    const gap = missing(words, ["school", "as"], usage);
    if (gap) return gap;
    if (rest.length === 0) return refused(`Name a file. Write: ${usage}`);
    const found = rest.map((named) => [path.resolve(named), path.resolve(process.env.INIT_CWD ?? ".", named)].find((place) => existsSync(place) && statSync(place).isFile())); // npm moves to the project's folder
    const absent = rest.find((_, i) => !found[i]);
    if (absent !== undefined) return refused(`There is no file ${absent}.`);
    const year = one(words, "academic-year"), kind = one(words, "kind") || undefined;
    if (year && !/^\d{4}\/\d{2}$/.test(year)) return refused("--academic-year is written like 2026/27.");
    if (rest.length > 1 && kind) return refused("--kind says what one file is. Leave it out: each file is recognised by its columns.");
    await place();
    const landings: Landed[] = [];
    for (const file of inOrder(found as string[])) {
      const landing = await land({
        path: file, school: one(words, "school"), as: one(words, "as"), kind, academicYear: year || undefined, sheet: one(words, "sheet") || undefined,
        partial: words.partial === true, acceptRejected: words["accept-rejected"] === true,
      });
      if ("notAllowed" in landing) return notAllowed(String(landing.notAllowed));
      landings.push({ file: path.basename(file), landing: { ...NOT_READ, ...landing } });
    }
    const [only, ...more] = landings;
    return only && more.length === 0 ? { exit: EXIT[only.landing.state], json: only.landing, lines: inWords(only.landing) } : together(landings);
  },
});

type Told = Exclude<Landing, { notAllowed: string }>;
type Landed = { readonly file: string; readonly landing: Told };

/** The worst state of all stands for them. */
function together(landings: readonly Landed[]): Answer {
  const state = (["refused", "needs-review"] as const).find((worst) => landings.some(({ landing }) => landing.state === worst)) ?? "landed";
  return {
    exit: EXIT[state], json: { state, files: landings.map(({ file, landing }) => ({ file, ...landing })) },
    lines: landings.flatMap(({ file, landing }) => [`${file}:`, ...inWords(landing).map((line) => `  ${line}`)]),
  };
}

type Rejected = { readonly line: number; readonly column: string; readonly value: string; readonly reason: string };
type Warning = { readonly line?: number; readonly reason: string };

const SHOWN = 20;
const firstOf = (lines: readonly string[], what: string): readonly string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `… and ${lines.length - SHOWN} more ${what} (--json names them all)`] : lines;

function inWords(landing: Told): readonly string[] {
  const counts = ["rows", "arrived", "changed", "unchanged", "gone"].flatMap((what) => (typeof landing[what] === "number" ? [`${what} ${landing[what]}`] : []));
  const rejected = (Array.isArray(landing.rejected) ? landing.rejected : []) as readonly Rejected[];
  const warnings = (Array.isArray(landing.warnings) ? landing.warnings : []) as readonly Warning[];
  return [
    typeof landing.looksLike === "string" ? landing.looksLike : "",
    landing.reason ?? { landed: "Landed.", "needs-review": "A person must look at this; --accept-rejected lands the rest.", refused: "Refused." }[landing.state],
    counts.join(", "),
    ...firstOf(rejected.map(({ line, column, value, reason }) => `line ${line}${column && `, ${column} "${value}"`}: ${reason}`), "rejected"),
    ...firstOf(warnings.map(({ line, reason }) => (line === undefined ? `warning: ${reason}` : `warning, line ${line}: ${reason}`)), "warnings"),
  ].filter(Boolean);
}
