import { exportChild } from "@/lib/children/queries";
import { ask } from "@/lib/doorway/ask";
import { noticedOfChild } from "@/lib/identification/child/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

/** Everything this person may read of one child, as one JSON document; taking it is recorded. The file's name says nothing of whom it is about. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly childId: string }> }) {
  const [viewers, now, { childId }] = [await requireViewers(), clock(), await params];
  const school = new URL(request.url).searchParams.get("school");
  const taken = await ask(exportChild, viewers, { childId, ...(school ? { schoolId: school } : {}) }, now);
  if (!taken.ok) return new Response("Not found", { status: 404 });
  const { forTheLead, sees: _sees, ...record } = taken.value;
  const noticed = await ask(noticedOfChild, viewers, { childId, schoolId: record.schoolId }, now);
  const document = { takenAt: now.toISOString(), takenBy: record.you, record: { ...record, ...(forTheLead ? { involvement: forTheLead.involvement } : {}) }, noticed: noticed.ok ? noticed.value : null };
  return Response.json(document, { headers: { "content-disposition": `attachment; filename="${childId}.json"` } });
}
