// The words and addresses of the lists of a file's lines.
import { counted } from "./counts.present";
import { day, longDay } from "../kernel/calendar";
import type { Fate } from "./import-lines";
import type { ImportLines } from "./import-page";
import type { Kind } from "./vocabulary";

export const CAPTIONS: { readonly [F in Fate]: string } = {
  rejected: "Rejected rows", warned: "Rows worth a look", arrived: "What arrives", changed: "What changes", gone: "Children who are not in the file", unchanged: "What stays as it is",
};
const LANDED: Partial<Record<Fate, string>> = { arrived: "What arrived", changed: "What changed", unchanged: "What stayed as it was" };
/** The title of a list's page. */
export const linesTitle = (fate: Fate, landed: boolean): string => (landed ? LANDED[fate] : undefined) ?? CAPTIONS[fate];

type Which = { readonly fate: Fate; readonly why?: string; readonly column?: string; readonly page?: number };
/** The address of a list of a file's lines. */
export const linesHref = (importId: string, { fate, why, column, page }: Which): string =>
  `/imports/${importId}/lines?${new URLSearchParams({ fate, ...(why && { why }), ...(column && { column }), ...(page !== undefined && page > 1 && { page: String(page) }) })}`;
/** The address of the rejected rows to correct; `kind`: of a table that came along in the file. */
export const correctHref = (importId: string, kind: string | null): string => `/imports/${importId}/rejected${kind ? `?of=${kind}` : ""}`;

/** How many rows are rejected, and what that means for the rest. */
export const nothingElse = (rejected: number, landed: boolean): string => `${counted(rejected, "row")}${landed ? ", left out. The rest of the file has landed." : ". Nothing else in the file is held up."}`;

const WHOSE: { readonly [F in Fate]: string } = {
  rejected: "None of these rows can land as it is. Mend them in your own system. Or go back to the file, download them, correct them and send them again.",
  warned: "These rows can land. Look whether each is right; if not, mend it in your own system and send the file again.",
  arrived: "Seen did not have these before.",
  changed: "The file says something different from what Seen has.",
  gone: "They are on the roll in Seen and not in the file. They are never deleted.",
  unchanged: "The file says what Seen already has. There is nothing to do.",
};
/** The way from a list back to the file it is of, by what can be done there. */
export const backToFile = ({ fate, state }: Pick<ImportLines, "fate" | "state">): string =>
  state !== "needs-review" ? "Back to this file" : fate === "rejected" ? "Back to download or land this file" : "Back to land or throw away this file";
/** A cell that was or will be: a date as people write it. */
export const written = (value: string | null): string | null => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDay(day(value)) : value);
/** What a list is, and what to do about it. */
export const linesLead = (fate: Fate, kind: Kind | null): string =>
  fate === "changed" && kind !== "roll" && kind !== "guardians" ? `${WHOSE.changed} What it was before is not shown here.` : WHOSE[fate];
