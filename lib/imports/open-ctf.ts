// A Common Transfer File: the XML that schools send each other when a child moves.
import { no, type Result } from "../kernel/result";
import type { FileBody, OpenedFile } from "./file-table";
import { CANNOT_DECODE } from "./present";

/** Whether a file begins with markup, in any of the encodings it may be in. */
export const looksLikeMarkup = (start: Uint8Array): boolean => /^\s*</.test(Buffer.from(start).toString("latin1").replace(/^(ï»¿|ÿþ|þÿ)/, "").replaceAll("\0", ""));

/** Opens the children of a Common Transfer File, with what came along with them. */
export async function openCtf(_body: FileBody): Promise<Result<OpenedFile, string>> {
  return no(CANNOT_DECODE.markup);
}
