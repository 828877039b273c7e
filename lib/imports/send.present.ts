// Why a file was not taken: what the form says then, where it stands, and how the address of the form remembers what was chosen.
import { AUDIENCES } from "./import-page";
import { CANNOT_STORE, NO_FILE, tooBig } from "./present";
import { KINDS } from "./vocabulary";

export const SEND_REFUSALS = ["no-file", "several-files", "empty", "too-big", "disk-full", "unreadable", "kind", "school-year", "not-found", "not-allowed"] as const;
export type SendRefusal = (typeof SEND_REFUSALS)[number];
type Fields = Readonly<Record<string, string | undefined>>;

/** The status a script is answered with. */
export const SEND_STATUS: { readonly [R in SendRefusal]: number } = {
  "no-file": 422, "several-files": 422, empty: 422, "too-big": 413, "disk-full": 503, unreadable: 400, kind: 422, "school-year": 422, "not-found": 404, "not-allowed": 403,
};

/** What to put right: by field where it is one's, else about the whole. */
export function whySent(refusal: SendRefusal, limitMb: number): { readonly problem?: string; readonly fields?: Readonly<Record<string, string>> } {
  switch (refusal) {
    case "no-file": return { fields: { file: NO_FILE } };
    case "several-files": return { fields: { file: "These are several files, and none was taken. Send them one after another." } };
    case "empty": return { fields: { file: CANNOT_STORE.empty } };
    case "too-big": return { fields: { file: tooBig(limitMb) } };
    case "kind": return { fields: { kind: "Choose what the file is, or leave it to be recognised." } };
    case "school-year": return { fields: { academicYear: "Choose the school year again." } };
    case "disk-full": return { problem: CANNOT_STORE["disk-full"] };
    case "unreadable": return { problem: "The file did not arrive whole. Check your connection, then send it again." };
    case "not-found": case "not-allowed": return { problem: "You cannot send this file for this school. Ask whoever looks after Seen for you." };
  }
}

const one = <T extends string>(all: readonly T[], said: string | undefined): T | undefined => all.find((value) => value === said);

/** The imports page with what was chosen before: of what a form says only what is on our own lists goes into an address. */
export function backToForm(refused: SendRefusal, { schoolId, as, kind, academicYear, partial }: Fields): string {
  const kept = {
    school: /^[0-9a-f-]{36}$/.test(schoolId ?? "") ? schoolId : undefined, as: one(AUDIENCES, as), refused, kind: one(KINDS, kind),
    year: /^\d{4}\/\d{2}$/.test(academicYear ?? "") ? academicYear : undefined, partial: partial ? "yes" : undefined,
  };
  return `/imports?${new URLSearchParams(Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
}

/** What such an address remembers; null where nothing was refused. */
export function refusedBefore({ refused, kind, year, partial }: Fields): { readonly refusal: SendRefusal; readonly typed: Readonly<Record<string, string>> } | null {
  const refusal = one(SEND_REFUSALS, refused);
  return refusal ? { refusal, typed: { ...(one(KINDS, kind) && { kind: kind! }), ...(year && { academicYear: year }), ...(partial && { partial: "yes" }) } } : null;
}

/** For a browser without scripts, where there is no room: what it says, and the way back to a form that still holds the file. */
export const refusalPage = (sentence: string, back: string): string =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Seen</title><h1>The file was not taken</h1><p>${sentence}</p><p><a href="${back.replaceAll("&", "&amp;")}">Back to Imports</a></p></html>`;
