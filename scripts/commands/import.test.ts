import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { importWith, type FileSent, type Landing } from "./import";
import { inLandingOrder } from "./landing-order";

const folder = mkdtempSync(path.join(tmpdir(), "seen-files-"));
const file = (name: string, text: string) => { const at = path.join(folder, name); writeFileSync(at, text); return at; };
const ROLL = file("z-roll.csv", "UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\nB801200005001,Lovelace,Ada,2014-12-10,7\n"), MARKS = file("a-marks.csv", "UPN,From,Marks\nB801200005001,2026-09-07,/\\\\\n"), OTHER = file("b-assessments.csv", "UPN,Subject,Date,Against Expectation\nB801200005001,maths,2027-03-01,at\n");
file("transfer.xml", "<CTfile></CTfile>");

function asked(rest: readonly string[], states: Readonly<Record<string, Landing>> = {}, words: Readonly<Record<string, string>> = {}) {
  const sent: FileSent[] = [];
  const command = importWith(async (one) => { sent.push(one); return states[path.basename(one.path)] ?? { state: "landed", rows: 1 }; }, inLandingOrder);
  const answer = command.run({ words: { school: "123456", as: "office@test.example", ...words }, rest, place: async () => ({}) as never, note: () => {} });
  return answer.then((told) => ({ ...told, order: sent.map(({ path: at }) => path.basename(at)) }));
}

test("one file is answered as it always was", async () =>
  expect(await asked([MARKS])).toMatchObject({ exit: 0, json: { state: "landed", rows: 1 } }));
test("several files land one after another, those that bring children first, and the worst state stands for them", async () => {
  const told = await asked([MARKS, OTHER, ROLL, path.join(folder, "transfer.xml")], { "a-marks.csv": { state: "needs-review", rows: 2 } });
  expect(told.order).toEqual(["z-roll.csv", "transfer.xml", "a-marks.csv", "b-assessments.csv"]);
  expect(told).toMatchObject({ exit: 2, json: { state: "needs-review", files: [{ file: "z-roll.csv", state: "landed" }, { file: "transfer.xml" }, { file: "a-marks.csv", state: "needs-review" }, { file: "b-assessments.csv" }] } });
  expect((await asked([MARKS, OTHER], { "b-assessments.csv": { state: "refused", reason: "no" } })).exit).toBe(3);
});
test("a file that is not there, or a kind for several, is refused before anything is sent", async () => {
  expect(await asked([MARKS, "nowhere.csv"])).toMatchObject({ exit: 3, order: [], json: { reason: "There is no file nowhere.csv." } });
  expect(await asked([MARKS, OTHER], {}, { kind: "marks" })).toMatchObject({ exit: 3, order: [] });
  expect(await asked([])).toMatchObject({ exit: 3, order: [] });
});
test("a file that was refused before it was read is answered in the form of one that was", async () =>
  expect(await asked([MARKS], { "a-marks.csv": { state: "refused", reason: "This file is empty." } })).toMatchObject({ exit: 3, json: {
    kind: null, format: null, state: "refused", reason: "This file is empty.", rows: 0, arrived: 0, changed: 0, unchanged: 0, gone: 0, rejected: [], warnings: [] } }));
test("in words, each rejected line and each warning is told, twenty of them at most", async () => {
  const rejected = [{ line: 3, column: "Code", value: "zz", reason: "There is no attendance code zz." }, { line: 4, column: "", value: "", reason: "This line has 2 columns." }];
  const warnings = [{ reason: "One line stands above the headings." }, ...Array.from({ length: 21 }, (_, i) => ({ line: i + 5, reason: "After today." }))];
  const { lines } = await asked([MARKS], { "a-marks.csv": { state: "needs-review", rows: 30, rejected, warnings } });
  expect(lines).toEqual(expect.arrayContaining(['line 3, Code "zz": There is no attendance code zz.', "line 4: This line has 2 columns.", "warning: One line stands above the headings.", "warning, line 5: After today.", "… and 2 more warnings (--json names them all)"]));
});
