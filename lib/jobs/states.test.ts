// docs/states.md is printed from the tables the rules ask; run `npx vitest run lib/jobs/states.test.ts -u` after changing one.
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { APPROACH_TRANSITIONS, CASE_TRANSITIONS } from "../cases/transitions.rules";
import { APPROACH_STATES, CASE_STATES } from "../cases/vocabulary";
import { REQUEST_TRANSITIONS } from "../commissioning/transitions.rules";
import { REQUEST_STATES } from "../commissioning/vocabulary";
import { aboutOf } from "../doorway/doorway";
import { FLAG_STATES, FLAG_TRANSITIONS } from "../identification/transitions.rules";
import { IMPORT_STATES } from "../imports/report";
import { IMPORT_TRANSITIONS } from "../imports/transitions.rules";
import type { Transition } from "../kernel/transition";
import { PLAN_TRANSITIONS } from "../plans/transitions.rules";
import { PLAN_STATES } from "../plans/vocabulary";
import { tasks } from "./tasks";

const MACHINES: readonly { readonly noun: string; readonly about: string; readonly room: string; readonly states: readonly string[]; readonly table: readonly Transition<string>[] }[] = [
  { noun: "Import", about: "a file somebody sent, or a school's own system was asked for", room: "imports", states: IMPORT_STATES, table: IMPORT_TRANSITIONS },
  { noun: "Flag", about: "a published rule met a child; one open flag a child and rule", room: "identification", states: FLAG_STATES, table: FLAG_TRANSITIONS },
  { noun: "Approach", about: "the way to a family's answer, from a review that ended in support now", room: "cases", states: APPROACH_STATES, table: APPROACH_TRANSITIONS },
  { noun: "Case", about: "what a yes makes", room: "cases", states: CASE_STATES, table: CASE_TRANSITIONS },
  { noun: "Plan", about: "what child, family and school agree", room: "plans", states: PLAN_STATES, table: PLAN_TRANSITIONS },
  { noun: "Request", about: "a service asked for a goal", room: "commissioning", states: REQUEST_STATES, table: REQUEST_TRANSITIONS },
];
const rows = (table: readonly Transition<string>[]) => table.map(({ from, to, by, when }) => `| ${from} | ${to} | \`${by}\` | ${when} |`).join("\n");
const printed = [
  "# States, and who moves them on", "",
  "Printed by `lib/jobs/states.test.ts` from the tables the rules ask; what is not in a table cannot happen.",
  ...MACHINES.flatMap(({ noun, about, room, states, table }) => ["", `## ${noun}: ${about}`, "", `\`lib/${room}/transitions.rules.ts\` · begins as **${states[0]}**`, "", "| from | to | by | when |", "|---|---|---|---|", rows(table)]), "",
].join("\n");

test("docs/states.md says what the tables say", async () => {
  await expect(printed).toMatchFileSnapshot("../../docs/states.md");
});

test("every transition is done by a command there is, or by a job", async () => {
  const files = readdirSync(path.resolve(import.meta.dirname, ".."), { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "commands.ts" && !file.includes("canary"));
  const exports = await Promise.all(files.map((file) => import(path.resolve(import.meta.dirname, "..", file)) as Promise<Record<string, unknown>>));
  const names = new Set(Object.keys(tasks).concat(exports.flatMap((found) => Object.values(found).flatMap((one) => aboutOf(one)?.name ?? []))));
  expect(names.size).toBeGreaterThan(20);
  const missing = MACHINES.flatMap(({ room, table }) => table.filter(({ by }) => !names.has(by) && !names.has(`${room}.${by}`)).map(({ from, to, by }) => `${room}: ${from} → ${to} by ${by}`));
  expect(missing).toEqual([]);
});

test("every state of a machine is reached or is its beginning", () => {
  const unreached = MACHINES.flatMap(({ noun, states, table }) => states.slice(1).filter((state) => !table.some(({ to }) => to === state)).map((state) => `${noun}: ${state}`));
  expect(unreached).toEqual([]);
});
