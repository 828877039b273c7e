// XML from a stranger, read as a stream: no document type, no depth, length or number without an end.
import { SaxesParser } from "saxes";
import { no, yes, type Result } from "../../kernel/result";
import type { FileBody } from "../file-table";
import { CANNOT_DECODE, WINDOWS_1252 } from "../present";
import { cutOff } from "../records";
import { HAS_A_DOCTYPE, notRightXml, tooDeep, tooLong, tooMuch, unknownEncoding } from "./present";
import { encodingOf, textOf, type MarkupEncoding } from "./text-of";

/** Who listens. Names come in lower case, without prefix, and of the file's own namespace only; text comes trimmed. A sentence ends the reading. */
export type Listener = { readonly open: (name: string, line: number) => string | null; readonly close: (text: string) => void };

const MOST_ELEMENTS = 2_000_000, MOST_ASIDES = 100_000, DEEPEST = 60, LONGEST_STRETCH = 1_000_000, LONGEST_PROLOGUE = 65_536, LONGEST_TEXT = 1_000;

/** Reads a file to its end; the value is a remark on how it was read. A fresh listener may be asked for when the encoding turns out to be another. */
export async function readMarkup(body: FileBody, start: Uint8Array, listener: () => Listener): Promise<Result<string | null, string>> {
  const encoding = encodingOf(start);
  if (!encoding.ok) return no(unknownEncoding(encoding.because));
  const asSaid = await readAs(encoding.value, body, listener());
  if (asSaid !== "other-bytes") return asSaid;
  if (encoding.value !== "utf-8") return no(CANNOT_DECODE["cut-off"]);
  const instead = await readAs("windows-1252", body, listener());
  return instead === "other-bytes" || !instead.ok ? (instead as Result<string | null, string>) : yes(WINDOWS_1252);
}

async function readAs(encoding: MarkupEncoding, body: FileBody, listener: Listener): Promise<Result<string | null, string> | "other-bytes"> {
  const reading = parsing(listener);
  try {
    for await (const text of textOf(body, encoding)) {
      const sentence = reading.more(text);
      if (sentence !== null) return no(sentence);
    }
  } catch (error) {
    if (error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "other-bytes";
    throw error;
  }
  const sentence = reading.end();
  return sentence === null ? yes(null) : no(sentence);
}

function parsing(listener: Listener) {
  const parser = new SaxesParser();
  let stop: string | null = null, ending = false, prologue: string | null = "";
  let depth = 0, elements = 0, asides = 0, foreign = 0, text = "", heardAt = 0;
  let own: { readonly prefix: string; readonly namespace: string | undefined } | null = null;
  const refuse = (sentence: string) => { stop ??= sentence; };

  parser.on("error", () => refuse(ending ? cutOff(parser.line, "it ends before its last child does") : notRightXml(parser.line)));
  parser.on("doctype", () => refuse(HAS_A_DOCTYPE));
  parser.on("opentag", ({ name, attributes }) => {
    heardAt = parser.position;
    if (stop !== null) return;
    const colon = name.indexOf(":"), prefix = name.slice(0, Math.max(colon, 0)), namespace = attributes.xmlns;
    own ??= { prefix, namespace };
    if (++depth > DEEPEST) return refuse(tooDeep(parser.line));
    if (++elements > MOST_ELEMENTS) return refuse(tooMuch(parser.line, "elements"));
    if (foreign > 0 || prefix !== own.prefix || (namespace !== undefined && namespace !== "" && namespace !== own.namespace)) return void foreign++;
    text = "";
    const sentence = listener.open(name.slice(colon + 1).toLowerCase(), parser.line);
    if (sentence !== null) refuse(sentence);
  });
  parser.on("closetag", () => {
    heardAt = parser.position;
    if (stop !== null) return;
    depth--;
    if (foreign > 0) return void foreign--;
    listener.close(text.trim());
    text = "";
  });
  const heard = (more: string) => {
    heardAt = parser.position;
    if (foreign === 0 && text.length < LONGEST_TEXT) text += more.slice(0, LONGEST_TEXT);
  };
  parser.on("text", heard);
  parser.on("cdata", heard);
  for (const event of ["comment", "processinginstruction"] as const) parser.on(event, () => {
    heardAt = parser.position;
    if (++asides > MOST_ASIDES) refuse(tooMuch(parser.line, "comments"));
  });

  /** What stands before the first element is held back until that element: a document type is never given to the parser. */
  const more = (piece: string): string | null => {
    let next = piece;
    if (prologue !== null) {
      prologue += piece;
      const first = prologue.search(/<[^?!\s]/);
      const before = first === -1 ? prologue : prologue.slice(0, first);
      if (/<!doctype\s+html/i.test(before) || /^<html[\s>]/i.test(prologue.slice(first, first + 6))) return CANNOT_DECODE.markup;
      if (/<!doctype/i.test(before)) return HAS_A_DOCTYPE;
      if (first === -1) return prologue.length > LONGEST_PROLOGUE ? notRightXml(1) : null;
      next = prologue;
      prologue = null;
    }
    parser.write(next);
    if (stop === null && parser.position - heardAt > LONGEST_STRETCH) refuse(tooLong(parser.line));
    return stop;
  };
  const end = (): string | null => {
    ending = true;
    if (prologue !== null) return cutOff(1, "it has no elements");
    parser.close();
    return stop;
  };
  return { more, end };
}
