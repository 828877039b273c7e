// Which format a file is in, told by its content and never by its name, and its tables.
import { open, readFile } from "node:fs/promises";
import type { Day } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";
import { decode } from "./decode";
import type { FileBody, OpenedFile } from "./file-table";
import { openCtf, looksLikeMarkup } from "./open-ctf";
import { looksFetched, openWonde } from "./open-wonde";
import { isZipped, openWorkbook } from "./open-workbook";
import { CANNOT_DECODE, WINDOWS_1252 } from "./present";
import { readRecords } from "./records";

const START = 512;

/** Opens a file of any format Seen reads, or says in a sentence why it cannot be read and what to do. `sheet`: of a workbook, the one to read; else its first. `today`: for what a file says in periods. */
export async function openFile(body: FileBody, { sheet, today }: { readonly sheet?: string; readonly today: Day }): Promise<Result<OpenedFile, string>> {
  const start = await startOf(body);
  if (isZipped(start)) return openWorkbook(body, sheet);
  if (looksLikeMarkup(start)) return openCtf(body, start, today);
  if (looksFetched(start)) return openWonde(body);
  return openText(body instanceof Uint8Array ? body : await readFile(body.path));
}

async function startOf(body: FileBody): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body.subarray(0, START);
  const file = await open(body.path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Opens lines of text: commas, semicolons or tabs between the cells. */
export function openText(bytes: Uint8Array): Result<OpenedFile, string> {
  const decoded = decode(bytes);
  if (!decoded.ok) return no(CANNOT_DECODE[decoded.because]);
  const read = readRecords(decoded.value.text);
  if (!read.ok) return read;
  const remarks = decoded.value.encoding === "windows-1252" ? [{ reason: WINDOWS_1252 }] : [];
  return yes({ format: "csv", tables: [{ kind: null, ...read.value, remarks }], alwaysPartial: false });
}
