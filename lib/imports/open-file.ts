// Which format a file is in, told by its content and never by its name, and its tables.
import { open } from "node:fs/promises";
import type { Day } from "../kernel/calendar";
import type { Result } from "../kernel/result";
import type { FileBody, Format, OpenedFile } from "./file-table";
import { openCtf, looksLikeMarkup } from "./open-ctf";
import { looksFetched, openWonde } from "./open-wonde";
import { isZipped, openWorkbook } from "./open-workbook";
import { openText, openTextFile, type Tell } from "./open-text";

const START = 512;

/** Opens a file of any format Seen reads, or says in a sentence why it cannot be read and what to do. `sheet`: of a workbook, the one to read; else its first. `today`: for what a file says in periods. `fetched`: Seen itself fetched it; a file that a person sent is never read as that, whatever it says. `tell` hears how many rows have been read. */
export async function openFile(body: FileBody, { sheet, today, tell, fetched = false }: { readonly sheet?: string; readonly today: Day; readonly tell?: Tell; readonly fetched?: boolean }): Promise<Result<OpenedFile, string>> {
  const start = await startOf(body);
  if (isZipped(start)) return openWorkbook(body, sheet);
  if (looksLikeMarkup(start)) return openCtf(body, start, today);
  if (fetched && looksFetched(start)) return openWonde(body);
  return body instanceof Uint8Array ? openText(body) : openTextFile(body.path, tell);
}

/** The format of a file, as far as its first bytes tell. */
export async function formatOf(body: FileBody): Promise<Format> {
  const start = await startOf(body);
  return isZipped(start) ? "xlsx" : looksLikeMarkup(start) ? "ctf" : "csv";
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
