import type { ReactNode } from "react";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { pageOf, type Part } from "./page-of";

type Props<T> = {
  readonly caption: string; readonly what: string; readonly columns: readonly Column[];
  readonly all: readonly T[]; readonly cells: (row: T) => readonly ReactNode[]; readonly part: Part;
};

/** A table of which twenty rows are shown at a time. */
export function LongTable<T>({ caption, what, columns, all, cells, part }: Props<T>) {
  const { rows, ...pages } = pageOf(all, part);
  return (
    <>
      <DataTable stack caption={caption} columns={columns} rows={rows.map((row, at) => ({ key: String(pages.from + at), cells: cells(row) }))} />
      {pages.of > rows.length && <Pagination {...pages} what={what} />}
    </>
  );
}
