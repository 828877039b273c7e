import { notFound } from "next/navigation";
import { templateCsv } from "@/lib/imports/columns";
import { KINDS } from "@/lib/imports/vocabulary";
import { requireViewers } from "@/lib/session/request";

/** The empty template of one kind, for whoever is signed in. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ readonly kind: string }> }) {
  await requireViewers();
  const asked = (await params).kind;
  const kind = KINDS.find((one) => one === asked);
  if (!kind) notFound();
  return new Response(templateCsv(kind), { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${kind}.csv"` } });
}
