// The zip a workbook is: its directory looked at before anything is unpacked, and its parts unpacked no further than it may.
import { crc32 } from "node:zlib";
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from "yauzl";
import type { FileBody } from "../file-table";
import { MAX_PARTS, MAX_UNPACKED } from "./limits";
import { WORKBOOK_SENTENCES as SAID } from "./present";
import { Unreadable } from "./unreadable";

export type Zip = {
  /** Whether there is such a part; names in any case. */
  readonly has: (name: string) => boolean;
  /** A part's bytes as they are unpacked, checked against its size and sum; throws `Unreadable`. An absent part has none. */
  readonly read: (name: string) => AsyncGenerator<Uint8Array, void>;
  readonly close: () => void;
};

const OPTIONS = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
const named = (name: string): string => name.toLowerCase().replace(/^\//, "");

/** Opens a zip and looks at its directory; throws `Unreadable` where it is no workbook that can be read. */
export async function openZip(body: FileBody): Promise<Zip> {
  const zip = await (body instanceof Uint8Array ? fromBufferPromise(Buffer.from(body.buffer, body.byteOffset, body.byteLength), OPTIONS) : openPromise(body.path, OPTIONS)).catch(damaged);
  try {
    const entries = await directoryOf(zip);
    const what = whatElse(entries);
    if (what) throw new Unreadable(SAID[what]);
    const left = { bytes: MAX_UNPACKED };
    return { has: (name) => entries.has(named(name)), read: (name) => unpacked(zip, entries.get(named(name)), left), close: () => zip.close() };
  } catch (fault) {
    zip.close();
    throw fault;
  }
}

async function directoryOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_PARTS) throw new Unreadable(SAID["too-many-parts"]);
  const entries = new Map<string, Entry>(), all = zip.eachEntry();
  let declared = 0;
  for (;;) {
    const { done, value } = await all.next().catch(damaged);
    if (done) return entries;
    if (value.isEncrypted()) throw new Unreadable(SAID.locked);
    if ((declared += value.uncompressedSize) > MAX_UNPACKED) throw new Unreadable(SAID["too-big"]);
    entries.set(named(value.fileName), value);
  }
}

/** What such a zip is, where it is no workbook. */
function whatElse(entries: ReadonlyMap<string, Entry>): keyof typeof SAID | null {
  const names = [...entries.keys()], under = (folder: string) => names.some((name) => name.startsWith(folder));
  if (entries.has("xl/workbook.bin")) return "binary";
  if (entries.has("mimetype") || entries.has("meta-inf/manifest.xml")) return "open";
  if (!entries.has("[content_types].xml")) return "files";
  return under("xl/") ? null : under("word/") ? "word" : under("ppt/") ? "slides" : "files";
}

async function* unpacked(zip: ZipFile, entry: Entry | undefined, left: { bytes: number }): AsyncGenerator<Uint8Array, void> {
  if (!entry) return;
  const stream = await zip.openReadStreamPromise(entry).catch(damaged);
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if ((left.bytes -= chunk.length) < 0) throw new Unreadable(SAID["too-big"]);
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (fault) {
    throw fault instanceof Error && /many bytes|enough bytes/.test(fault.message) ? new Unreadable(SAID.lies) : fault instanceof Error && isOfTheZip(fault) ? new Unreadable(SAID.damaged) : fault;
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw new Unreadable(SAID.damaged);
}

/** zlib's faults carry a code of their own. */
const isOfTheZip = (fault: Error & { readonly code?: unknown }): boolean => typeof fault.code === "string" && fault.code.startsWith("Z_");

function damaged(fault: unknown): never {
  throw fault instanceof Error && "code" in fault && typeof fault.code === "string" && !fault.code.startsWith("Z_") ? fault : new Unreadable(SAID.damaged);
}
