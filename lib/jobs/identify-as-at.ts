import { systemViewer, type Viewer } from "../access/viewer";
import { involvedAt } from "../children/involved";
import { asViewer } from "../db/as-viewer";
import { identify } from "../identification/flags.rules";
import { helpSoFar } from "../identification/help-so-far";
import type { Published } from "../identification/published-rules";
import type { Identified } from "../identification/vocabulary";
import type { Day } from "../kernel/calendar";
import { loadSchoolFacts } from "../signals/load-facts";

/** What the rules find at one school on a day, and who of them only the safeguarding lead may know; nothing is recorded. Read as Seen itself: what a person is shown of it is cut by whoever asks. */
export const identifyAsAt = (areaId: string, schoolId: string, { ruleSet, years }: Pick<Published, "ruleSet" | "years">, asAt: Day, through: Viewer["through"]): Promise<{ readonly found: Identified; readonly involved: ReadonlySet<string> }> =>
  asViewer(systemViewer("identification", areaId, schoolId, through), async (tx) => ({
    found: identify(await loadSchoolFacts(tx, schoolId, await helpSoFar(tx, schoolId)), ruleSet, asAt, years),
    involved: await involvedAt(tx, schoolId, asAt),
  }), 600_000);
