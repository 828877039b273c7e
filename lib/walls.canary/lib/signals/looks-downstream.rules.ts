// A planted fault: signals must not know flags, and a rules file reads no files. lib/walls.test.ts expects both to be found.
import { readFileSync } from "node:fs";
import { flags } from "../identification/flags";

export const looksDownstream = [flags, readFileSync];
