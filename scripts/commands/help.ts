import type { Command } from "./command";

/** The command that lists these commands, and itself. */
export function helpFor(others: readonly Command[]): Command {
  const help: Command = { name: "help", usage: "help", what: "this list", options: {}, run: async () => answer };
  const all = [...others, help];
  const width = Math.max(...all.map(({ name }) => name.length));
  const answer = {
    exit: 0 as const,
    json: { commands: all.map(({ name, usage, what }) => ({ name, usage, what })) },
    lines: [
      "npm run seen -- <command> … [--json]", "",
      ...all.flatMap(({ name, what, usage }) => [`  ${name.padEnd(width)}  ${what}`, ...(usage === name ? [] : [`  ${" ".repeat(width)}  ${usage}`])]), "",
      "Exit codes: 0 done, 2 needs a person, 3 refused, 4 not allowed, 1 a fault of ours.",
    ],
  };
  return help;
}
