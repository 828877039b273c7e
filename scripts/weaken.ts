// `npm run weaken`: takes away each policy and each guard in turn, and prints which test noticed. None may stay silent.
// `npm run weaken -- decide proxy` tries only those whose name holds one of the words.
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import pg from "pg";
import { embedded } from "../lib/db/embedded";
import { testDataDir, testDatabase } from "../lib/db/test-database";
import { endOnSignal, endWith } from "./run";
import { CLASS_REVIEW } from "./weaken.class-review";
import { HONESTY } from "./weaken.honesty";
import { MEETINGS } from "./weaken.meeting";
import { FILES_IN_FUNCTIONS, FILES_IN_THE_CODE, FILES_IN_THE_DATABASE } from "./weaken.imports";
import { capabilitiesOf, DATABASE, FUNCTIONS, GUARDS, policiesOf, type Weakening } from "./weaken.list";
import { PREVIEWED, PROPOSED_RULES } from "./weaken.proposals";
import { batched, copyHouse, tryOut, type Noticed } from "./weaken.run";
import { DECLARED, SCHOOL_LIST } from "./weaken.school-list";

async function everything(): Promise<readonly Weakening[]> {
  const database = await testDatabase(), client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  const policies = await policiesOf(client);
  await client.end();
  await database.drop();
  return [...policies, ...DATABASE, ...FILES_IN_THE_DATABASE, ...FUNCTIONS, ...FILES_IN_FUNCTIONS, ...GUARDS, ...FILES_IN_THE_CODE, ...MEETINGS, ...HONESTY, ...CLASS_REVIEW, ...PROPOSED_RULES, ...PREVIEWED, ...SCHOOL_LIST, ...DECLARED, ...capabilitiesOf(readFileSync("lib/access/decide.ts", "utf8"))];
}

const line = ({ weakening, test, failed }: Noticed) => `${test ? "✓" : "✗"} ${weakening.name.padEnd(76)} ${test ? `${test}${failed > 1 ? " and others" : ""}` : "SILENT: no test noticed"}`;

async function main() {
  const server = await embedded(testDataDir()); // held, so that it starts once
  const words = process.argv.slice(2), began = Date.now();
  const queue = (await everything()).filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const left = [...batched(queue)], noticed: Noticed[] = [];
  const houses = Array.from({ length: Math.min(4, Math.max(2, availableParallelism())) }, copyHouse);
  process.on("exit", () => houses.forEach(({ drop }) => drop()));
  endOnSignal();
  try {
    await Promise.all(houses.map(async ({ folder }) => {
      for (let next = left.shift(); next; next = left.shift()) {
        const results = await tryOut(folder, next);
        noticed.push(...results);
        results.forEach((result) => console.log(line(result)));
      }
    }));
  } finally {
    await server.release();
  }
  const silent = noticed.filter(({ test }) => !test);
  console.log(`\n${noticed.length} guards taken away, ${noticed.length - silent.length} noticed, ${silent.length} silent, in ${Math.round((Date.now() - began) / 1000)} s`);
  for (const one of silent) console.log(line(one));
  process.exit(silent.length > 0 || noticed.length === 0 ? 1 : 0);
}

main().catch(endWith);
