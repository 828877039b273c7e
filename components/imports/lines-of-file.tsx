import { Actions, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterPanel } from "@/components/ui/filter-panel";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { counted } from "@/lib/imports/counts.present";
import type { ImportLines } from "@/lib/imports/import-page";
import { backToFile, linesHref } from "@/lib/imports/lines.present";
import { Causes, summarises } from "./causes";
import { LineTable } from "./line-table";

type Props = { readonly list: ImportLines; readonly page: number; readonly why?: string; readonly column?: string };

/** One list of a file's lines, fifty at a time; rejected and remarked ones by cause, changed ones by column. */
export function LinesOfFile({ list, page, why, column }: Props) {
  const { id, fate, lines, from, of, causes, columns, kept } = list;
  const all = linesHref(id, { fate }), to = from + lines.length - 1, what = fate === "gone" ? "children" : "rows";
  const chosen = [...(why ? [{ label: causes.find(({ key }) => key === why)?.cause ?? "One cause", without: all }] : []), ...(column ? [{ label: column, without: all }] : [])];
  const at = (other: number) => linesHref(id, { fate, why, column, page: other });
  return (
    <>
      {(fate === "rejected" || fate === "warned") && (why !== undefined || summarises(causes, kept[fate])) && <Causes importId={id} fate={fate} causes={causes} now={why} />}
      {columns.length > 1 && !column && <p className="views">{columns.map((one) => <TextLink key={one.column} href={linesHref(id, { fate, column: one.column })}>{one.column}: {counted(one.rows, "change")}</TextLink>)}</p>}
      {chosen.length > 0 && <FilterPanel shown={of} of={kept[fate]} what={what} chosen={chosen} clear={all} />}
      {lines.length === 0
        ? <EmptyState title="There is nothing to list here.">No row of this file belongs here, or the file is so old that Seen no longer keeps its rows.</EmptyState>
        : <LineTable fate={fate} file={list} lines={lines} />}
      {of > lines.length && <Pagination from={from} to={to} of={of} what={what} previous={page > 1 ? at(page - 1) : undefined} next={to < of ? at(page + 1) : undefined} />}
      <div className="mt-6"><Actions><LinkButton plain href={`/imports/${id}`}>{backToFile(list)}</LinkButton></Actions></div>
    </>
  );
}
