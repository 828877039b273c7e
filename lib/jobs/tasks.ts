// What the worker can be asked to do. A job carries ids; whoever asked has already been allowed (lib/imports/commands.ts).
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { clock } from "../session/clock";
import { countAreaAgain } from "./count-again";
import { fetchAsJob, trySource } from "./fetch-source";
import { freezeBaselineOf } from "./freeze-baseline";
import { identifySchool } from "./identify-school";
import { workOnImport } from "./import-file";
import { undoImport } from "./undo-import";
import { NIGHTLY, runNightly } from "./nightly";
import { previewRules } from "./preview/preview-rules";
import { removeUpload } from "./sweep-uploads";

const ofImport = z.object({ areaId: z.uuid(), schoolId: z.uuid(), importId: z.uuid() });
const ofCase = z.object({ areaId: z.uuid(), schoolId: z.uuid(), caseId: z.uuid() });
const ofProposal = z.object({ areaId: z.uuid(), proposalId: z.uuid() });
const ofArea = z.object({ areaId: z.uuid() });
const ofSchool = z.object({ areaId: z.uuid(), schoolId: z.uuid() });

export const tasks: TaskList = {
  "check-import": async (payload) => { await workOnImport(ofImport.parse(payload), "look", clock()); },
  "remove-upload": (payload) => removeUpload(ofImport.parse(payload)),
  "land-import": async (payload) => { await workOnImport(ofImport.parse(payload), "accepted", clock()); },
  "undo-import": async (payload) => { await undoImport(ofImport.parse(payload), clock()); },
  identify: (payload) => identifySchool(ofSchool.parse(payload), clock()),
  "freeze-baseline": (payload) => freezeBaselineOf(ofCase.parse(payload), clock()),
  "try-source": (payload) => trySource(ofSchool.parse(payload), clock()),
  "fetch-source": (payload) => fetchAsJob(ofSchool.parse(payload), clock()),
  "preview-rules": (payload) => previewRules(ofProposal.parse(payload), clock()),
  nightly: () => runNightly(NIGHTLY, clock()),
  "count-again": (payload) => countAreaAgain(ofArea.parse(payload), clock()),
};
