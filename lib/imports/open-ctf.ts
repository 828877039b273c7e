// A Common Transfer File: the XML that schools send each other when a child moves.
import { longDay, type Day } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";
import { guardiansTable, periodsTable, summaryTable } from "./ctf/beside-tables";
import { pupilsOf, type Ctf, type CtfPupil, type Said } from "./ctf/pupils";
import { readMarkup } from "./ctf/read-markup";
import { rollTable, type LineOf } from "./ctf/roll-table";
import { readDate } from "./dates.rules";
import type { AddressedTo, FileBody, OpenedFile } from "./file-table";
import type { Warning } from "./rows";

/** Whether a file begins with markup, in any of the encodings it may be in. */
export const looksLikeMarkup = (start: Uint8Array): boolean => /^\s*</.test(Buffer.from(start).toString("latin1").replace(/^(ï»¿|ÿþ|þÿ)/, "").replaceAll("\0", ""));

/** Opens the children of a Common Transfer File, with what came along with them; `start` are its first bytes. */
export async function openCtf(body: FileBody, start: Uint8Array, today: Day): Promise<Result<OpenedFile, string>> {
  let collecting = pupilsOf();
  const read = await readMarkup(body, start, () => (collecting = pupilsOf()).listener);
  if (!read.ok) return read;
  const ctf = collecting.collected();
  return typeof ctf === "string" ? no(ctf) : yes(opened(ctf, today, read.value));
}

function opened(ctf: Ctf, today: Day, remark: string | null): OpenedFile {
  const { lineOf, counted } = linesOf(ctf.pupils);
  const roll = rollTable(ctf.pupils, lineOf, today);
  const written = readDate((ctf.header.get("header/datetime") ?? "").slice(0, 10));
  const beside = [guardiansTable(ctf.pupils, lineOf), periodsTable(ctf.pupils, lineOf), summaryTable(ctf.pupils, lineOf, written.ok ? written.value : today)].filter((table) => table !== null);
  const about: Warning[] = [sourceOf(ctf), remark, counted, ...notRead(ctf)].flatMap((reason) => (reason === null ? [] : [{ reason }]));
  return { format: "ctf", tables: [{ ...roll, remarks: [...about, ...roll.remarks] }, ...beside], alwaysPartial: true, addressedTo: addressedTo(ctf), writtenBy: ctf.header.get("header/sourceschool/schoolname") ?? null };
}

/** Systems may write all of a file on one line: then children are counted, as the lines of our template would be. */
function linesOf(pupils: readonly CtfPupil[]): { readonly lineOf: LineOf; readonly counted: string | null } {
  const own = new Set(pupils.map(({ line }) => line)).size === pupils.length && (pupils.length > 1 || pupils[0]!.line > 1);
  if (own) return { lineOf: (said: Said) => said.line, counted: null };
  const place = new Map(pupils.map((pupil, i) => [pupil, i + 2]));
  return { lineOf: (_said, pupil) => place.get(pupil)!, counted: "This file does not begin a line for each child, so children are counted instead: line 2 is the first child." };
}

function sourceOf({ header }: Ctf): string {
  const name = header.get("header/sourceschool/schoolname"), code = [header.get("header/sourceschool/lea"), header.get("header/sourceschool/estab")].filter(Boolean).join("/");
  const written = readDate((header.get("header/datetime") ?? "").slice(0, 10));
  const version = header.get("header/ctfversion");
  return `A Common Transfer File${name || code ? ` of ${name ?? "school"}${code ? ` (${code})` : ""}` : ""}${written.ok ? `, written on ${longDay(written.value)}` : ""}${version ? `, version ${version.slice(0, 10)}` : ""}.`;
}

function* notRead({ notRead: there }: Ctf): Generator<string> {
  if (["lookedafter", "medicalflag", "disabilities"].some((name) => there.has(name)))
    yield "Medical needs, disabilities and care by a local authority are not read from this file. Who else is involved is sent by the safeguarding lead.";
  if (there.has("stageassessments")) yield "Key stage results are not read from this file. Send assessments as a file of their own.";
  if (there.has("attendancemarks")) yield "Single attendance marks are not read from this file. Send marks as a file of their own.";
}

/** Null where the file does not say, or was written for a school nobody knew yet (XXX). */
function addressedTo({ header }: Ctf): AddressedTo | null {
  const said = (part: string) => header.get(`header/destschool/${part}`) ?? "";
  const to = { authority: said("lea"), number: said("estab"), urn: said("urn"), name: said("schoolname") };
  const known = [to.authority, to.number, to.urn, to.name].some((part) => part !== "" && !/^(x+|l+|m+|0+)$/i.test(part));
  return known ? to : null;
}
