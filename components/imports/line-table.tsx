import { DataTable, type Column } from "@/components/ui/data-table";
import type { Fate } from "@/lib/imports/import-lines";
import type { ImportPage } from "@/lib/imports/import-page";
import { CAPTIONS, written } from "@/lib/imports/lines.present";
import type { ListedLine } from "@/lib/imports/listed-lines";
import type { ReactNode } from "react";

type Part = { readonly label: string; readonly cell: (line: ListedLine) => ReactNode };
type About = Pick<ImportPage, "kind" | "state">;

const quiet = (words: string) => <span className="quiet">{words}</span>;
const LINE: Part = { label: "Line", cell: ({ line }) => line };
const HEAD_LINE: Part = { label: "Line", cell: ({ line }) => <><span className="only-narrow">Line </span>{line}</> };
const CHILD: Part = { label: "Child", cell: ({ name }) => name ?? quiet("not known") };
const WHAT: Part = { label: "What", cell: ({ what }) => what ?? quiet("not recorded") };
const CLASS: Part = { ...WHAT, label: "Class" };
const COLUMN: Part = { label: "Column", cell: ({ column }) => column ?? "The whole line" };
const SAYS: Part = {
  label: "What the file says",
  cell: ({ value }) => (value === "(words)" ? quiet("words, not shown here") : value ? <mark className={value.length <= 16 ? "whitespace-nowrap" : undefined}>{value}</mark> : quiet("empty")),
};
const reason = (label: string): Part => ({ label, cell: (line) => line.reason });
const was = (landed: boolean): readonly Part[] => [{ label: "Was", cell: (line) => written(line.was) }, { label: landed ? "Is now" : "Will be", cell: ({ willBe }) => written(willBe) }];

function partsOf(fate: Fate, { kind, state }: About): readonly Part[] {
  if (fate === "rejected") return [HEAD_LINE, CHILD, COLUMN, SAYS, reason("Why, and what to do")];
  if (fate === "warned") return [HEAD_LINE, CHILD, reason("What is unusual")];
  if (fate === "gone") return [CHILD, CLASS];
  if (fate === "changed" && kind === "roll") return [CHILD, LINE, COLUMN, ...was(state === "landed")];
  if (fate === "changed" && kind === "guardians") return [CHILD, LINE, { ...WHAT, label: "Guardian" }, COLUMN, ...was(state === "landed")];
  return [CHILD, LINE, kind === "roll" ? CLASS : WHAT];
}

/** Lines of one fate: where each is in the file, of which child, and what became of it. Of a roll and guardians with what was before. */
export function LineTable({ fate, file, lines }: { readonly fate: Fate; readonly file: About; readonly lines: readonly ListedLine[] }) {
  const parts = partsOf(fate, file);
  const columns: readonly Column[] = parts.map(({ label }) => ({ label: label }));
  return <DataTable stack caption={CAPTIONS[fate]} columns={columns} rows={lines.map((line) => ({ key: String(line.n), cells: parts.map(({ cell }) => cell(line)) }))} />;
}
