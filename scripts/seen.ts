// The command line. With --json exactly one JSON document goes to standard output; everything for people goes to standard error.
import { parseArgs } from "node:util";
import { refused, type Answer, type Command } from "./commands/command";
import { place, type Opened } from "./commands/place";
import { sentence } from "./run";

const given = process.argv.slice(2);
const json = given.includes("--json");
const note = (line: string) => console.error(line);
if (json) console.log = console.info = console.error; // a library that talks does not spoil the document

let opened: Promise<Opened> | undefined;
const open = () => (opened ??= place(note));

async function answer(): Promise<Answer> {
  const { commands } = await import("./commands/table");
  const words = given.filter((word) => word !== "--json");
  const called = words.length && words[0] !== "--help" ? words : ["help"];
  const command = commands.find(({ name }) => name.split(" ").every((word, i) => called[i] === word));
  if (!command) return refused(`There is no command ${called.filter((word) => !word.startsWith("-")).slice(0, 2).join(" ")}. npm run seen -- help lists them.`);
  const parsed = parse(command, called.slice(command.name.split(" ").length));
  if (typeof parsed === "string") return refused(`${parsed} Write: ${command.usage}`);
  return command.run({ words: parsed.values, rest: parsed.positionals, place: open, note });
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true });
  } catch (fault) {
    return sentence(fault).split(". To specify")[0]?.replace(/\.?$/, ".") ?? "";
  }
}

async function main(): Promise<number> {
  try {
    const { exit, json: document, lines } = await answer();
    if (json) process.stdout.write(`${JSON.stringify(document)}\n`);
    else for (const line of lines) (exit === 0 ? process.stdout : process.stderr).write(`${line}\n`);
    return exit;
  } catch (fault) {
    const reason = process.env.SEEN_DEBUG && fault instanceof Error ? (fault.stack ?? "") : sentence(fault);
    note(reason);
    if (json) process.stdout.write(`${JSON.stringify({ state: "fault", reason: sentence(fault) })}\n`);
    return 1;
  } finally {
    await opened?.then(({ close }) => close(), () => {});
  }
}

// Whoever reads us may stop early (`| head`): that is no fault of ours.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => { if (fault.code !== "EPIPE") throw fault; process.exit(); });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void Promise.resolve(opened).then((it) => it?.close()).finally(() => process.exit(130)));
process.exitCode = await main();
await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
process.exit(); // pools of rooms may still be open
