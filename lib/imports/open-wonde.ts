// What a school's source gave, as it was kept (source/fetched.ts): one line that says what it is, then one list of cells a line.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { z } from "zod";
import { no, yes, type Result } from "../kernel/result";
import type { FileBody, OpenedFile } from "./file-table";
import { MAX_LINES, type FileRecord } from "./records";

const BEGINS = '{"format":"wonde",', DAMAGED = "What was fetched is damaged. Fetch it again.";
const HEAD = z.object({ kind: z.enum(["roll", "marks"]), header: z.array(z.string().max(100)).min(1).max(100), remarks: z.array(z.string().max(1_000)).max(100) });
const CELLS = z.array(z.string().max(1_000)).max(100);

/** By its first bytes. */
export const looksFetched = (start: Uint8Array): boolean => Buffer.from(start.subarray(0, BEGINS.length)).toString("latin1") === BEGINS;

/** Opens what was fetched; the lines count as in the file that was kept. */
export async function openWonde(body: FileBody): Promise<Result<OpenedFile, string>> {
  const bytes = body instanceof Uint8Array ? Readable.from([Buffer.from(body.buffer, body.byteOffset, body.byteLength)]) : createReadStream(body.path);
  const lines = createInterface({ input: bytes, crlfDelay: Infinity });
  let head: z.output<typeof HEAD> | undefined, line = 0;
  const records: FileRecord[] = [];
  try {
    for await (const text of lines) {
      line++;
      if (!head) { head = HEAD.parse(JSON.parse(text)); continue; }
      records.push({ line, cells: CELLS.parse(JSON.parse(text)) });
      if (records.length > MAX_LINES) return no(DAMAGED);
    }
  } catch {
    return no(DAMAGED);
  } finally {
    lines.close();
  }
  if (!head || records.length === 0) return no(DAMAGED);
  const { kind, header, remarks } = head;
  return yes({ format: "wonde", tables: [{ kind, header, records, remarks: remarks.map((reason) => ({ reason })) }], alwaysPartial: false });
}
