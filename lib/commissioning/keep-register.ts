import type { z } from "zod";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/as-viewer";
import { columnOf, dayOf } from "../kernel/calendar";
import { yes, type Result } from "../kernel/result";
import { entriesOf, lockRequests } from "./find-request";
import { loadRegister } from "./load-register";
import { onRegister, toKeep, type RegisterRefusal } from "./register.rules";
import type { register } from "./schema";
import type { EntryMark } from "./vocabulary";

type Given = { readonly tx: Tx; readonly viewer: Viewer; readonly now: Date; readonly input: z.output<typeof register> };
/** One child's mark as it was and is, for the trail. */
type Kept = { readonly childId: string; readonly schoolId: string; readonly before: { readonly mark: EntryMark | null }; readonly after: { readonly requestId: string; readonly on: string; readonly mark: EntryMark } };

/** Writes or corrects the marks of one day's session, each child's by the id of the request; answers what they were and are. */
export async function keepRegisterOf({ tx, viewer, now, input }: Given): Promise<Result<readonly Kept[], RegisterRefusal>> {
  const { serviceId, on, didNotRun, why } = input;
  const held = (await tx.serviceRequest.findMany({ where: { serviceId, state: "accepted" }, select: { id: true } })).map(({ id }) => id);
  await lockRequests(tx, held);
  // Read again, for one may have ended while this waited; and only what is held, for one accepted meanwhile could end before its mark is written.
  const requests = (await loadRegister(tx, serviceId)).filter(({ requestId }) => held.includes(requestId));
  const marked = didNotRun ? requests.filter((request) => onRegister(request, on)).map(({ requestId }) => ({ requestId, mark: "did-not-run" as const, words: why })) : input.marks;
  const keep = toKeep(requests, marked, on, dayOf(now));
  if (!keep.ok) return keep;

  const earlier = await entriesOf(tx, marked.map(({ requestId }) => requestId)), kept: Kept[] = [];
  for (const { requestId, mark, words } of marked) {
    const was = earlier.get(requestId)?.find(({ heldOn }) => heldOn === on), request = requests.find((one) => one.requestId === requestId)!;
    kept.push({ childId: request.whose.childId, schoolId: request.whose.schoolId, before: { mark: was?.mark ?? null }, after: { requestId, on, mark } });
    const written = { mark, words, recordedById: viewer.id, recordedAt: now };
    if (!was) await tx.registerEntry.createMany({ data: [{ ...written, ...request.whose, requestId, heldOn: columnOf(on) }] });
    else if (was.mark !== mark || was.words !== words) await tx.registerEntry.updateMany({ where: { requestId, heldOn: columnOf(on) }, data: { ...written, version: { increment: 1 } } });
  }
  return yes(kept);
}
