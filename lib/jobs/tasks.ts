// What the worker can be asked to do. A job carries ids; whoever asked has already been allowed (lib/imports/commands.ts).
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { clock } from "../session/clock";
import { countAreaAgain } from "./count-again";
import { freezeBaselineOf } from "./freeze-baseline";
import { identifySchool } from "./identify-school";
import { workOnImport } from "./import-file";

const ofImport = z.object({ areaId: z.uuid(), schoolId: z.uuid(), importId: z.uuid() });
const ofCase = z.object({ areaId: z.uuid(), schoolId: z.uuid(), caseId: z.uuid() });
const ofArea = z.object({ areaId: z.uuid() });
const ofSchool = z.object({ areaId: z.uuid(), schoolId: z.uuid() });

export const tasks: TaskList = {
  "check-import": async (payload) => { await workOnImport(ofImport.parse(payload), "look", clock()); },
  "land-import": async (payload) => { await workOnImport(ofImport.parse(payload), "accepted", clock()); },
  identify: (payload) => identifySchool(ofSchool.parse(payload), clock()),
  "freeze-baseline": (payload) => freezeBaselineOf(ofCase.parse(payload), clock()),
  "count-again": (payload) => countAreaAgain(ofArea.parse(payload), clock()),
};
