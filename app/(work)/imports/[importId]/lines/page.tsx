import { notFound } from "next/navigation";
import { LinesOfFile } from "@/components/imports/lines-of-file";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { ask } from "@/lib/doorway/ask";
import { FATES } from "@/lib/imports/import-lines";
import { linesHref, linesLead, linesTitle } from "@/lib/imports/lines.present";
import { officeHref } from "@/lib/imports/import.present";
import { importLines } from "@/lib/imports/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

export const metadata = { title: "Rows of a file" };
type Props = {
  readonly params: Promise<{ readonly importId: string }>;
  readonly searchParams: Promise<Readonly<Partial<Record<"fate" | "why" | "column" | "page", string>>>>;
};

/** One list of a file's rows: what was rejected and why, what arrives, changes, goes or stays. */
export default async function LinesPage({ params, searchParams }: Props) {
  const [{ importId }, asked] = [await params, await searchParams];
  const page = Math.max(1, Math.trunc(Number(asked.page)) || 1), fate = FATES.find((one) => one === asked.fate) ?? "rejected";
  const found = await ask(importLines, await requireViewers(), { importId, fate, page, why: asked.why, column: asked.column }, clock());
  if (!found.ok) notFound();
  const list = found.value, landed = list.state === "landed";
  const views = FATES.filter((one) => list.kept[one] > 0 || one === fate).map((one) => ({ label: linesTitle(one, landed), href: linesHref(importId, { fate: one }), current: one === fate }));
  return (
    <>
      <PageHeader title={linesTitle(fate, landed)} lead={linesLead(fate, list.kind)} crumbs={[{ href: officeHref(list), label: "Imports" }, { href: `/imports/${importId}`, label: list.fileName }]} />
      <Views views={views} />
      <LinesOfFile list={list} page={page} why={asked.why} column={asked.column} />
    </>
  );
}
