import { notFound } from "next/navigation";
import { ask } from "@/lib/doorway/ask";
import { harmlessCsv } from "@/lib/imports/csv";
import { rejectedRows } from "@/lib/imports/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

const BYTE_ORDER_MARK = "\uFEFF"; // without it, spreadsheets take UTF-8 for something else and spoil the accents

/** The rejected rows of one file: line, column, value, reason. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ readonly importId: string }> }) {
  const { importId } = await params;
  const found = await ask(rejectedRows, await requireViewers(), { importId }, clock());
  if (!found.ok) notFound();
  const rows = found.value.rejected.map(({ line, column, value, reason }) => [line, column, value, reason]);
  const csv = BYTE_ORDER_MARK + harmlessCsv([["Line", "Column", "What the file says", "Why, and what to do"], ...rows]);
  return new Response(csv, { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="rejected-rows.csv"' } });
}
