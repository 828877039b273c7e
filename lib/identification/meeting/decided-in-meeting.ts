import type { Viewer } from "../../access/viewer";
import type { Tx } from "../../db/as-viewer";
import { type Day, dayOf } from "../../kernel/calendar";
import { no, type Result, yes } from "../../kernel/result";
import { endSentence } from "../review.present";
import type { Decided } from "../review.rules";
import type { Decision } from "../review.schema";
import { outcomeOf, taskOfEnd } from "./meeting.rules";
import { mayOwn } from "./may-own";
import { itemOfReview, sayOfItem } from "./say-in-meeting";

type Given = { readonly reviewId: string; readonly decision: Decision; readonly decided: Decided; readonly viewer: Viewer; readonly now: Date; /** By when the family is asked, where support was decided. */ readonly askBy: Day | null };

/** What was decided about a child whose review stands on the list of an open meeting is in its recap, wherever it was decided. */
export async function decidedInMeeting(tx: Tx, { reviewId, decision, decided: { detail, reason }, viewer, now, askBy }: Given): Promise<Result<null, "changed-meanwhile" | "owner-cannot">> {
  const item = await itemOfReview(tx, reviewId);
  if (!item) return yes(null);
  if (decision.itemVersion !== undefined && decision.itemVersion !== item.version) return no("changed-meanwhile");
  const ownerId = decision.ownerId ?? viewer.id;
  if (!(await mayOwn(tx, ownerId, { areaId: viewer.areaId, ...item, on: dayOf(now) }))) return no("owner-cannot");
  const dueOn = detail.end === "watch" ? detail.until : detail.end === "need-information" ? detail.by : askBy;
  const kept = await sayOfItem(tx, item, { outcome: outcomeOf(detail.end), sentence: endSentence(detail), reason, ownerId, dueOn, task: taskOfEnd(detail), byId: viewer.id, at: now });
  return kept ? yes(null) : no("changed-meanwhile");
}
