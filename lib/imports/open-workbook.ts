// An XLSX workbook, which is a zip of XML.
import { no, type Result } from "../kernel/result";
import type { FileBody, OpenedFile } from "./file-table";
import { CANNOT_DECODE } from "./present";

/** Whether a file begins as a zip does. */
export const isZipped = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);

/** Opens one sheet of a workbook. */
export async function openWorkbook(_body: FileBody, _sheet?: string): Promise<Result<OpenedFile, string>> {
  return no(CANNOT_DECODE.spreadsheet);
}
