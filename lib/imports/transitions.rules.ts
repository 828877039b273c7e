import type { Transition } from "../kernel/transition";
import type { ImportState } from "./report";

/** Where a file goes, from its arrival to where it stays; a job's own steps are by the job. */
export const IMPORT_TRANSITIONS = [
  { from: "received", to: "reading", by: "check-import", when: "its turn has come" },
  { from: "received", to: "thrown-away", by: "throwAway", when: "always" },
  { from: "reading", to: "thrown-away", by: "throwAway", when: "always" },
  { from: "reading", to: "needs-review", by: "check-import", when: "it has been checked and compared" },
  { from: "reading", to: "needs-columns", by: "check-import", when: "a person can say which heading is which" },
  { from: "reading", to: "landed", by: "check-import", when: "it changes nothing" },
  { from: "reading", to: "refused", by: "check-import", when: "it cannot be read, or is not theirs to send" },
  { from: "reading", to: "failed", by: "check-import", when: "a fault of ours" },
  { from: "needs-columns", to: "received", by: "sayColumns", when: "a person has said which heading is which" },
  { from: "needs-columns", to: "received", by: "readSheet", when: "another sheet of the workbook is to be read" },
  { from: "needs-review", to: "received", by: "readSheet", when: "another sheet of the workbook is to be read" },
  { from: "needs-columns", to: "thrown-away", by: "throwAway", when: "always" },
  { from: "needs-review", to: "landing", by: "acceptImport", when: "what is rejected, and many gone, are accepted" },
  { from: "needs-review", to: "thrown-away", by: "throwAway", when: "always" },
  { from: "landing", to: "landed", by: "land-import", when: "all that can land has landed" },
  { from: "landing", to: "refused", by: "land-import", when: "it cannot be read any more" },
  { from: "landing", to: "failed", by: "land-import", when: "a fault of ours: nothing has landed" },
  { from: "failed", to: "received", by: "tryImportAgain", when: "always" },
  { from: "failed", to: "thrown-away", by: "throwAway", when: "always" },
  { from: "landed", to: "undoing", by: "undoImport", when: "no later file stands on it, and nobody has acted on it" },
  { from: "undoing", to: "undone", by: "undo-import", when: "that still holds: all is as before" },
  { from: "undoing", to: "landed", by: "undo-import", when: "something stands on it by now, or a fault of ours: all is as it landed" },
] as const satisfies readonly Transition<ImportState>[];
