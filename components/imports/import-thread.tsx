import { Thread, type Station } from "@/components/ui/thread";
import type { ImportPage } from "@/lib/imports/import-page";
import { counted, sizeOf } from "@/lib/imports/counts.present";
import { allCounts, mustBeAccepted, type ImportState } from "@/lib/imports/report";
import { KIND_WORDS } from "@/lib/imports/present";
import { dayOf, longDay, timeOf } from "@/lib/kernel/calendar";

const REACHED: { readonly [S in ImportState]: number | null } = { received: 1, reading: 2, "needs-columns": 1, "needs-review": 3, landing: 4, landed: 5, undoing: null, undone: null, refused: null, "thrown-away": null, failed: null };

/** Where a file is on its way; nothing for one that will not arrive. */
export function ImportThread({ file }: { readonly file: ImportPage }) {
  const reached = file.state === "reading" && file.kind === null ? 1 : REACHED[file.state];
  if (reached === null) return null;
  const rows = file.state === "needs-columns" ? null : file.report?.counts.rows ?? file.progress.rows;
  const stations: readonly Omit<Station, "state">[] = [
    { label: "Received", who: sizeOf(file.bytes) },
    { label: "Recognised", who: file.kind ? KIND_WORDS[file.kind].title : undefined },
    { label: "Checked", who: rows === null ? undefined : counted(rows, "row") },
    { label: reached > 3 ? "Reviewed" : "You review", who: reached === 3 && file.report ? waiting(file.report) : undefined },
    { label: reached === 5 ? "Landed" : "Lands", who: reached === 5 && file.finishedAt ? `${longDay(dayOf(file.finishedAt))}, ${timeOf(file.finishedAt)}` : "all of it, or none" },
  ];
  return <Thread across label="Where this file is" stations={stations.map((station, at) => ({ ...station, state: at < reached ? "done" : at === reached ? "now" : "ahead" }))} />;
}

function waiting(report: NonNullable<ImportPage["report"]>): string {
  const { rejected, gone } = mustBeAccepted(report);
  if (rejected) return `${counted(allCounts(report).rejected, "row")} rejected`;
  return gone ? "many children gone" : "nothing is in the way";
}
