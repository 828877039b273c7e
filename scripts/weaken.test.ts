import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CLASS_REVIEW } from "./weaken.class-review";
import { HONESTY } from "./weaken.honesty";
import { FILES_IN_THE_CODE } from "./weaken.imports";
import { GUARDS, type Weakening } from "./weaken.list";
import { MEETINGS } from "./weaken.meeting";
import { PREVIEWED, PROPOSED_RULES } from "./weaken.proposals";
import { DECLARED, SCHOOL_LIST } from "./weaken.school-list";

test("what is to be taken out of the code stands there still", () => {
  const all: readonly Weakening[] = [...GUARDS, ...FILES_IN_THE_CODE, ...MEETINGS, ...HONESTY, ...CLASS_REVIEW, ...PROPOSED_RULES, ...PREVIEWED, ...SCHOOL_LIST, ...DECLARED];
  const edits = all.flatMap(({ name, edit }) => (edit ? [{ name, ...edit }] : []));
  expect(edits.length).toBeGreaterThan(200);
  expect(edits.filter(({ file, find }) => { const text = readFileSync(file, "utf8"); return text.replace(find, "") === text; }).map(({ name }) => name)).toEqual([]);
});
