// Undoing a landed file, in words: what would be taken back, or what stands in the way.
import { longDay, dayOf } from "../kernel/calendar";
import { counted, number } from "./counts.present";
import type { InTheWay } from "./import-page";
import { type ImportCounts, nothingChanged } from "./report";
import type { Kind } from "./vocabulary";

const FLAGS_GO_TOO = "Flags that Seen raised only because of this file go too. You can send the same file again at any time.";
/** What undoing takes out and puts back, in one sentence or two. */
export function takesBack(kind: Kind | null, counts: ImportCounts): string {
  if (nothingChanged(counts)) return "This file changed nothing, so nothing is taken back. An earlier file can then be undone.";
  const [one, many] = kind === "roll" ? ["child", "children"] : kind === "marks" ? ["child’s marks", "children’s marks"] : ["row", "rows"];
  const parts = [
    counts.arrived > 0 && `${counted(counts.arrived, one, many)} that it brought ${counts.arrived === 1 ? "goes" : "go"}`,
    counts.changed > 0 && `${counted(counts.changed, one, many)} that it changed ${counts.changed === 1 ? "is" : "are"} again as before`,
    counts.gone > 0 && `${number(counts.gone)} it no longer named ${counts.gone === 1 ? "is" : "are"} back on the roll`,
  ].filter((part) => part !== false);
  return `${parts.length === 0 ? "What it said of classes and staff is again as before." : `${parts.join("; ")}.`} ${FLAGS_GO_TOO}`;
}

export const UNDO = {
  title: "Undo this import",
  note: "All of it is taken back, or none of it.",
} as const;

const IN_THE_WAY: { readonly [W in Exclude<InTheWay, "a-later-file">]: string } = {
  "not-kept": "This file cannot be undone: when it landed, Seen did not yet keep what stood before.",
  "somebody-acted": "This file cannot be undone: somebody has worked with a child this file brought or changed. Send a corrected file instead.",
};
/** Why a file cannot be undone; the later file is named by the page, which links it. */
export const inTheWaySentence = (inTheWay: InTheWay): string => (inTheWay === "a-later-file" ? "This file cannot be undone yet: a file that landed later stands on it. Undo that one first." : IN_THE_WAY[inTheWay]);
/** "changed.csv, sent on 12 March 2027". */
export const laterFile = ({ fileName, sentAt }: { readonly fileName: string; readonly sentAt: Date }): string => `${fileName}, sent on ${longDay(dayOf(sentAt))}`;

/** What is said where undoing was asked for and did not happen; null where it was not. */
export const notUndoneSentence = (because: string | undefined): string | null => because === undefined ? null
  : because === "fault" ? "Undoing it did not work, by a fault of ours. Everything is as it had landed. You can try again."
    : "Undoing it was stopped: something came to stand on it first. Everything is as it had landed.";

export const UNDO_SENTENCES = {
  "not-found": "There is no such file.", "not-allowed": "Your role at this school does not include this.",
  "not-landed": "This file is not there to be undone: it has not landed, or was undone already. Open the page again.",
  "changed-meanwhile": "Somebody else moved this file on while the page was open. Open the page again and look once more.",
  "a-later-file": inTheWaySentence("a-later-file"), ...IN_THE_WAY,
} as const satisfies Record<"not-found" | "not-allowed" | "not-landed" | "changed-meanwhile" | InTheWay, string>;
