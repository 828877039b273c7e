import { missing, notAllowed, one, refused, type Answer, type Command } from "./command";

const usage = "identify --programme <name> [--as-at YYYY-MM-DD] [--dry-run] --as <e-mail>";

export type Identification = { readonly programme: string; readonly as: string; readonly asAt: string | undefined; readonly dryRun: boolean; readonly note: (line: string) => void };
/** What contracts.md §2 prints for the role that asks, or why nothing is said. */
export type Identified = { readonly programme: string; readonly [more: string]: unknown } | { readonly refused: string } | { readonly notAllowed: string };

/** The command around whatever applies a programme's rules. */
export const identifyWith = (identify: (asked: Identification) => Promise<Identified>): Command => ({
  name: "identify", usage, what: "applies a programme's rules to its schools' children",
  options: { programme: { type: "string" }, "as-at": { type: "string" }, "dry-run": { type: "boolean" }, as: { type: "string" } },
  run: async ({ words, place, note }): Promise<Answer> => {
    const gap = missing(words, ["programme", "as"], usage);
    if (gap) return gap;
    const asAt = one(words, "as-at");
    if (asAt && !isDay(asAt)) return refused("--as-at is a day, written like 2027-03-12.");
    await place();
    const found = await identify({ programme: one(words, "programme"), as: one(words, "as"), asAt: asAt || undefined, dryRun: words["dry-run"] === true, note });
    if ("notAllowed" in found) return notAllowed(String(found.notAllowed));
    if ("refused" in found) return refused(String(found.refused));
    return { exit: 0, json: found, lines: inWords(found) };
  },
});

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

type Candidate = { readonly upn: string; readonly strands: readonly string[]; readonly severe: boolean };

function inWords(found: Readonly<Record<string, unknown>>): readonly string[] {
  const candidates = (Array.isArray(found.candidates) ? found.candidates : []) as readonly Candidate[];
  const counts = Object.entries((found.counts ?? {}) as Record<string, unknown>);
  return [
    `${String(found.programme)}, as at ${String(found.asAt)}: ${String(found.children)} children.`,
    ...counts.map(([what, count]) => `${what}: ${String(count)}`),
    ...candidates.map(({ upn, strands, severe }) => `${upn}  ${severe ? "severe  " : ""}${strands.join(", ")}`),
  ];
}
