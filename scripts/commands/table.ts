// Every command, in the order in which help prints them.
import { applyRules } from "./apply-rules";
import { check } from "./check";
import type { Command } from "./command";
import { fetchCommand } from "./fetch";
import { helpFor } from "./help";
import { identifyWith } from "./identify";
import { importWith } from "./import";
import { landFile } from "./land-file";
import { inLandingOrder } from "./landing-order";
import { notBuiltYet } from "./not-built-yet";
import { programmeAdd } from "./programme-add";
import { schoolAdd } from "./school-add";
import { setup } from "./setup";
import { userAdd } from "./user-add";

const importFile = importWith(landFile, inLandingOrder);
const identify = identifyWith(applyRules);

const working: readonly Command[] = [setup, schoolAdd, userAdd, programmeAdd, importFile, fetchCommand, identify, check, ...notBuiltYet];
export const commands: readonly Command[] = [...working, helpFor(working)];
