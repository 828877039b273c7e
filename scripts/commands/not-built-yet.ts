import { refused, type Command } from "./command";

const planned = [
  ["audit verify", "audit verify", "checks the audit's chain"],
  ["backup", "backup <folder>", "writes a copy of everything into a folder"],
  ["restore", "restore <folder>", "reads such a copy back"],
] as const;

export const notBuiltYet: readonly Command[] = planned.map(([name, usage, what]) => ({
  name, usage, what: `${what} (not built yet)`, options: {},
  run: async () => refused(`${name} is not built yet.`),
}));
