// A part's XML, read as it is unpacked. No document type, and so no entity but XML's own; nothing nested or decorated without end.
import { SaxesParser } from "saxes";
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_STRETCH } from "./limits";
import { WORKBOOK_SENTENCES as SAID } from "./present";
import { Unreadable } from "./unreadable";

export type Attributes = Readonly<Record<string, string>>;
/** Tags by their name without a prefix: some writers put one before every tag. `open` and `close` say true when they have seen enough. */
export type Seeing = {
  readonly open: (name: string, attributes: Attributes) => boolean | void; readonly close?: (name: string) => boolean | void; readonly text?: (text: string) => void;
};

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
const damaged = () => new Unreadable(SAID.damaged);

/** Reads XML to its end, or until enough was seen; throws `Unreadable`. */
export async function scan(bytes: AsyncIterable<Uint8Array>, see: Seeing): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  let enough = false, depth = 0, attributes = 0, silent = 0;
  // Seven listeners and no more: with an eighth V8 keeps the parser as a dictionary, and reading takes four times as long.
  parser.on("error", () => { throw damaged(); });
  parser.on("doctype", () => { throw new Unreadable(SAID["document-type"]); });
  parser.on("attribute", () => { silent = 0; if (++attributes > MAX_ATTRIBUTES) throw damaged(); });
  parser.on("opentag", ({ name, attributes: own }) => {
    attributes = silent = 0;
    if (++depth > MAX_DEPTH) throw damaged();
    if (!enough && see.open(local(name), own)) enough = true;
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    silent = 0;
    if (!enough && see.close?.(local(name))) enough = true;
  });
  const text = (said: string) => { silent = 0; if (!enough) see.text?.(said); };
  parser.on("text", text);
  parser.on("cdata", text);
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    silent += chunk.length; // the parser holds a name, a value or a text until it ends
    parser.write(decoded(decoder, chunk));
    if (enough) return;
    if (silent > MAX_STRETCH) throw damaged();
  }
  if (decoder) parser.write(decoded(decoder)).close();
}

const decoderFor = (start: Uint8Array): TextDecoder =>
  new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? "utf-16le" : start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8", { fatal: true });

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (fault) {
    if (fault instanceof TypeError) throw damaged();
    throw fault;
  }
}
