import fc from "fast-check";
import { expect, it } from "vitest";
import { pack } from "./marks.packing";
import type { MarksRow } from "./rows";

const run = fc.record({ child: fc.integer({ min: 1, max: 300 }), schoolYear: fc.constantFrom(2025, 2026), at: fc.integer({ min: 0, max: 539 }), marks: fc.stringMatching(/^[/\\IA-]{1,20}$/) });

/** The same by a session at a time: what each session of each child's year says last. */
function sessionBySession(runs: readonly MarksRow[]): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const years = new Map<string, Map<number, string>>();
  for (const { upn, schoolYear, at, marks } of runs) for (const [i, mark] of [...marks].entries()) {
    if (mark === "-" || at + i >= 540) continue;
    const key = `${upn} ${schoolYear}`, year = years.get(key) ?? new Map<number, string>();
    years.set(key, year.set(at + i, mark));
  }
  return years;
}

it("lays each child's lines in the child's own year, whatever stands beside it and however far a line runs", () => fc.assert(fc.property(fc.array(run, { minLength: 200, maxLength: 600 }), (made) => {
  const runs = made.map(({ child, ...row }, i): MarksRow => ({ line: i + 2, upn: `U${child}`, ...row })), expected = sessionBySession(runs);
  const { rows } = pack(runs);
  const said = new Map(rows.map(({ upn, schoolYear, at, marks }) => [`${upn} ${schoolYear}`, new Map([...marks].flatMap((mark, i): [number, string][] => (mark === "-" ? [] : [[at + i, mark]])))]));
  expect(said.size).toBe(rows.length);
  expect(Object.fromEntries([...said].map(([key, marks]) => [key, Object.fromEntries(marks)]))).toEqual(Object.fromEntries([...expected].map(([key, marks]) => [key, Object.fromEntries(marks)])));
}), { numRuns: 30 }));
