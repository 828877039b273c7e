import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { counted } from "@/lib/imports/counts.present";
import type { Fate } from "@/lib/imports/import-lines";
import { linesHref } from "@/lib/imports/lines.present";
import type { ListedCause } from "@/lib/imports/listed-lines";

type Props = { readonly importId: string; readonly fate: Extract<Fate, "rejected" | "warned">; readonly causes: readonly ListedCause[]; readonly now?: string };

/** Whether a list of causes says more than the rows themselves: not where each row has its own. */
export const summarises = (causes: readonly ListedCause[], rows: number): boolean => causes.length > 1 && causes.length < rows;

/** What is behind the rows, the commonest first: one cause mended in the school's own system mends all its rows. */
export function Causes({ importId, fate, causes, now }: Props) {
  const rejected = fate === "rejected";
  return (
    <DataTable
      stack caption={rejected ? "Why rows are rejected" : "What is unusual, and in how many rows"}
      columns={[{ label: rejected ? "Why, and what to do" : "What is unusual" }, ...(rejected ? [{ label: "Column" }] : []), { label: "Rows" }]}
      rows={causes.map(({ key, column, cause, rows }) => ({ key, current: key === now, cells: [
        cause, ...(rejected ? [column ?? "The whole line"] : []), <TextLink key="rows" href={linesHref(importId, { fate, why: key })}>{counted(rows, "row")}</TextLink>,
      ] }))}
    />
  );
}
