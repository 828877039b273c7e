// `npm run bench -- imports`, `npm run drills -- kill`: one of a few long programs, by name.
import { endWith } from "./run";

type Program = () => Promise<{ readonly run: () => Promise<boolean> }>;

/** Runs the programs named on the command line, all where none is named; ends with 1 where one of them does not hold. */
export async function runOne(what: string, programs: Readonly<Record<string, Program>>): Promise<void> {
  const names = Object.keys(programs), wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown) endWith(new Error(`There is no ${what} called "${unknown}". There are: ${names.join(", ")}.`));
  let holds = true;
  for (const name of wanted.length > 0 ? wanted : names) {
    console.log(`\n── ${name}`);
    const { run } = await programs[name]!();
    holds = (await run()) && holds;
  }
  process.exit(holds ? 0 : 1);
}
