import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import { act } from "@/lib/doorway/ask";
import { sendFile } from "@/lib/imports/commands";
import { readForm } from "@/lib/imports/posted-form";
import { CANNOT_STORE } from "@/lib/imports/present";
import { backToForm, refusalPage, SEND_STATUS, type SendRefusal } from "@/lib/imports/send.present";
import { removeStored, storeFile, type StoredFile } from "@/lib/imports/stored-file";
import { no, yes, type Result } from "@/lib/kernel/result";
import { clock } from "@/lib/session/clock";
import { signedInPerson } from "@/lib/session/request";
import { sameOrigin } from "@/lib/session/same-origin";

type Stored = Result<StoredFile, SendRefusal>;
type Sent = { readonly answer: Result<string, SendRefusal>; readonly fields: Readonly<Record<string, string>> };

/** Takes a school's file: onto the disk as it arrives, then to the job that reads it. A form gets the next page, a script is told where it is. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request.headers)) return new Response("This form was sent from another site.", { status: 403 });
  const script = request.headers.get("accept") === "application/json";
  const moved = (to: string) => (script ? Response.json({ to }) : new Response(null, { status: 303, headers: { location: to } }));
  const person = await signedInPerson();
  if (!person || person.oneTime) return moved(person ? "/account/password" : "/sign-in?ended=1");
  const { answer, fields } = await take(request, person.areaId, person.grants.map(({ viewer }) => viewer));
  if (answer.ok) return moved(`/imports/${answer.value}`);
  const status = SEND_STATUS[answer.because], back = backToForm(answer.because, fields);
  if (script) return Response.json({ refused: answer.because }, { status });
  // A disk without room is nothing that the form could put right.
  return answer.because === "disk-full" ? new Response(refusalPage(CANNOT_STORE["disk-full"], back), { status, headers: { "content-type": "text/html; charset=utf-8" } }) : moved(back);
}

/** Whoever may not send for this school is told before a byte of the file is kept. */
async function take(request: Request, areaId: string, viewers: readonly Viewer[]): Promise<Sent> {
  const posted = await readForm<Stored>(request, async ({ schoolId = "" }, name, pieces) => {
    if (!viewers.some((viewer) => decide(viewer, "import:send", { schoolId, audience: viewer.role }).yes)) return no("not-allowed");
    return name === "" ? no("no-file") : storeFile(areaId, name, pieces);
  }, (stored) => forget(areaId, stored));
  if (!posted) return { answer: no("unreadable"), fields: {} };
  if (posted.more) {
    if (posted.file) await forget(areaId, posted.file);
    return { answer: no("several-files"), fields: posted.fields };
  }
  return { answer: posted.file ? await handOn(posted.file, posted.fields, areaId, viewers) : no("no-file"), fields: posted.fields };
}

const forget = async (areaId: string, stored: Stored): Promise<void> => { if (stored.ok) await removeStored(areaId, stored.value.importId); };

/** What is then not taken does not stay on the disk. */
async function handOn(stored: Stored, fields: Sent["fields"], areaId: string, viewers: readonly Viewer[]): Promise<Sent["answer"]> {
  if (!stored.ok) return stored;
  const sent = await act(sendFile, viewers, { ...fields, file: stored.value }, clock()).catch(async (fault: unknown) => {
    await removeStored(areaId, stored.value.importId);
    throw fault;
  });
  if (sent.ok) return yes(sent.value.importId);
  await removeStored(areaId, stored.value.importId);
  if (!("fields" in sent)) return sent;
  return no("kind" in sent.fields ? "kind" : "academicYear" in sent.fields ? "school-year" : "not-found");
}
