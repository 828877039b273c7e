import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { countAgain } from "../db/enqueue";
import { columnOf, dayOf } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import { canSignOff, lookAgainDay, type SignOffRefusal } from "./closing.rules";
import { type findClosing, moveCase } from "./find-closing";

type Closing = NonNullable<Awaited<ReturnType<typeof findClosing>>>;

/** Closes a case that somebody else asked to close, with the day of the second look; what other rooms must end is the caller's. */
export async function keepSignOff(tx: Tx, standing: Closing, version: number, viewer: Viewer, now: Date): Promise<Result<null, SignOffRefusal>> {
  const may = canSignOff(standing, version, viewer.id), today = dayOf(now);
  if (!may.ok) return may;
  const moved = await moveCase(tx, standing, {
    state: "closed", signedOffById: viewer.id, closedOn: columnOf(today), lookAgainOn: columnOf(lookAgainDay(today)), lookedAgainById: null, lookedAgainOn: null, lookedAgainWords: null,
  });
  if (!moved) return no("changed-meanwhile");
  await countAgain(tx);
  return yes(null);
}
