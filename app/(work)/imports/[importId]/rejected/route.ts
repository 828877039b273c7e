import { notFound } from "next/navigation";
import { ask } from "@/lib/doorway/ask";
import { rejectedRows } from "@/lib/imports/queries";
import { toCorrect } from "@/lib/imports/sent-again";
import { KINDS } from "@/lib/imports/vocabulary";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

/** The rejected rows of one file as they were sent, each with its line and why: to correct and send again. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly importId: string }> }) {
  const { importId } = await params, asked = new URL(request.url).searchParams.get("of");
  const found = await ask(rejectedRows, await requireViewers(), { importId, of: KINDS.find((kind) => kind === asked) }, clock());
  if (!found.ok) notFound();
  const { header, lines, emptyKeeps } = found.value;
  return new Response(toCorrect(header, lines, emptyKeeps), { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="rows-to-correct.csv"' } });
}
