// Workbooks that mean harm: zips that unpack to gigabytes, whose directory lies, or that hold harm in the XML of their parts.
import { constants, crc32, deflateRawSync } from "node:zlib";
import { partsOf, workbookOf, zipOf, type Part } from "../lib/imports/workbook/workbook.sample";
import { exactly, MB, type Hostile } from "./hostile.write";

const SHEET = "xl/worksheets/sheet1.xml", OPEN = "<worksheet><sheetData>";
const GOOD = partsOf([{ name: "R", rows: [["UPN", "From", "Marks"], ["B801200005001", "2026-09-07", "/\\"]] }]);
const instead = (name: string, content: string): Uint8Array => zipOf(GOOD.map((part) => (part.name === name ? { ...part, content, deflated: true } : part)));
const row = (n: number, cells: string): string => `<row r="${n}">${cells}</row>`;
const LINES = Array.from({ length: 40 }, (_, i) => row(i + 1, i === 0 ? '<c t="str"><v>UPN</v></c>' : "<c><v>1</v></c>")).join("");

/** What so many bytes of blanks are when deflated, ten megabytes at a time. */
function deflatedBlanks(bytes: number): Buffer {
  const once = deflateRawSync(Buffer.alloc(10 * MB, " "), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(Math.ceil(bytes / (10 * MB))).fill(once), Buffer.from([3, 0])]);
}

type Entry = { readonly name: string; readonly data: Uint8Array; readonly size: number; readonly sum: number; readonly at?: number };
/** A zip whose parts are deflated already, and may share their bytes with others: `at` is where the part is said to begin. */
function rawZip(entries: readonly Entry[]): Uint8Array {
  const files: Buffer[] = [], directory: Buffer[] = [];
  let end = 0;
  for (const { name, data, size, sum, at } of entries) {
    const about = Buffer.alloc(26), named = Buffer.from(name), where = Buffer.alloc(14);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(sum, 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(size, 18);
    about.writeUInt16LE(named.length, 22);
    where.writeUInt32LE(at ?? end, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), about, where, named);
    if (at !== undefined) continue;
    files.push(Buffer.from("PK\x03\x04"), about, named, Buffer.from(data));
    end += 30 + named.length + data.length;
  }
  const all = Buffer.concat(directory), last = Buffer.alloc(18);
  last.writeUInt16LE(Math.min(entries.length, 0xffff), 4);
  last.writeUInt16LE(Math.min(entries.length, 0xffff), 6);
  last.writeUInt32LE(all.length, 8);
  last.writeUInt32LE(end, 12);
  return new Uint8Array(Buffer.concat([...files, all, Buffer.from("PK\x05\x06"), last]));
}
const entryOf = ({ name, content }: Part): Entry => ({ name, data: deflateRawSync(content as string), size: Buffer.byteLength(content as string), sum: crc32(content as string) });
const withSheet = (sheet: Omit<Entry, "name">): Uint8Array => rawZip([...GOOD.filter(({ name }) => name !== SHEET).map(entryOf), { name: SHEET, ...sheet }]);
const tenGigabytes = (said: number) => (): Uint8Array => withSheet({ data: deflatedBlanks(10_000 * MB), size: said, sum: 0 });

/** A zip of sixteen zips of sixteen zips …, the innermost of them four gigabytes of nothing. */
function nested(levels: number): Uint8Array {
  let inner = rawZip([{ name: "0.dll", data: deflatedBlanks(4_000 * MB), size: 4_000 * MB, sum: 0 }]);
  for (let level = 0; level < levels; level++) inner = zipOf([{ name: "0.zip", content: inner, deflated: true }]);
  return zipOf(Array.from({ length: 16 }, (_, i) => ({ name: `lib ${i}.zip`, content: inner })));
}

/** Entries that all begin at one and the same file. */
function overlapping(): Uint8Array {
  const whole = GOOD.filter(({ name }) => name !== SHEET).map(entryOf), blanks = deflatedBlanks(90 * MB);
  const before = whole.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
  const one = { data: blanks, size: 40_000, sum: 0 };
  return rawZip([...whole, { name: SHEET, ...one }, ...Array.from({ length: 1_900 }, (_, i) => ({ name: `xl/worksheets/other${i}.xml`, ...one, at: before }))]);
}

const laughs = `<!DOCTYPE w [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")}]>`;
const quadratic = `<!DOCTYPE w [<!ENTITY a "${"a".repeat(50_000)}">]>${OPEN}${row(1, `<c t="str"><v>${"&a;".repeat(50_000)}</v></c>`)}`;
const DAMAGED = /damaged or cut off\. Export it again/, TOO_BIG = /unpacks to more than 96 MB\. Send it in parts/, LIES = /says one thing of its size.*save it as a new workbook/, DOCTYPE = /document type.*save it as a new workbook/, MUCH = /more than 1.2 million cells\. Send it in parts|too much text to be read\. Send it in parts/;

export const HOSTILE_WORKBOOKS: readonly Hostile[] = [
  { what: "a sheet that unpacks to 10 GB, and says 4 GB", says: TOO_BIG, write: exactly(tenGigabytes(0xfffffffe)) },
  { what: "a sheet that unpacks to 10 GB, and says 50 kB", says: LIES, write: exactly(tenGigabytes(50_000)) },
  { what: "a sheet that unpacks to 10 GB, and says 90 MB", says: DAMAGED, write: exactly(tenGigabytes(90 * MB)) },
  { what: "sixteen zips in zips, five deep", says: /zip with other files.*Unpack it/, write: exactly(() => nested(5)) },
  { what: "65,000 parts", says: /more than 2,000 parts.*CSV UTF-8/, write: exactly(() => zipOf([...GOOD, ...Array.from({ length: 65_000 }, (_, i) => ({ name: `xl/p${i}`, content: "" }))])) },
  { what: "1,900 parts that are one and the same 90 MB", says: LIES, write: exactly(overlapping) },
  { what: "shared texts of 95 MB, one of them", says: DAMAGED, write: exactly(() => instead("xl/sharedStrings.xml", `<sst><si><t>${"a".repeat(95 * MB)}</t></si></sst>`)) },
  { what: "8 million shared texts", says: MUCH, write: exactly(() => instead("xl/sharedStrings.xml", `<sst>${"<si><t>ab</t></si>".repeat(4_000_000)}</sst>`)) },
  { what: "95 MB of cells", says: MUCH, write: exactly(() => instead(SHEET, OPEN + Array.from({ length: 95_000 }, (_, i) => row(i + 1, "<c><v>1</v></c>".repeat(60))).join("") + "</sheetData></worksheet>")) },
  { what: "95 MB of empty lines under a heading", says: /header row and nothing/, write: exactly(() => instead(SHEET, `${OPEN}${row(1, '<c t="str"><v>UPN</v></c>')}${"<row></row>".repeat(1_040_000)}</sheetData></worksheet>`)) },
  { what: "95 MB of empty lines", says: /begins with a great deal that is no cell\. Delete.*CSV UTF-8/, write: exactly(() => instead(SHEET, `${OPEN}${"<row></row>".repeat(1_040_000)}</sheetData></worksheet>`)) },
  { what: "tags a million deep in a sheet", says: DAMAGED, write: exactly(() => instead(SHEET, OPEN + "<a>".repeat(1_000_000))) },
  { what: "an attribute of 90 MB in a sheet", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}<row r="${"1".repeat(90 * MB)}">`)) },
  { what: "a tag's name of 90 MB in a sheet", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}<${"r".repeat(90 * MB)}>`)) },
  { what: "a comment of 90 MB in a sheet", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}<!--${"r".repeat(90 * MB)}`)) },
  { what: "an attribute of 90 MB under 40 good lines", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}${LINES}<row r="${"1".repeat(90 * MB)}">`)) },
  { what: "a tag's name of 90 MB under 40 good lines", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}${LINES}<${"r".repeat(90 * MB)}>`)) },
  { what: "a comment of 90 MB under 40 good lines", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}${LINES}<!--${"r".repeat(90 * MB)}`)) },
  { what: "a cell of 90 MB under 40 good lines", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}${LINES}<row r="41"><c t="str"><v>${"r".repeat(90 * MB)}`)) },
  { what: "an entity's name of 90 MB under 40 good lines", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}${LINES}<row r="41"><c t="str"><v>&${"r".repeat(90 * MB)}`)) },
  { what: "95 MB of comments under 40 good lines", says: DAMAGED, write: exactly(() => instead(SHEET, `${OPEN}${LINES}${"<!--a-->".repeat(11_800_000)}</sheetData></worksheet>`)) },
  { what: "a billion laughs in a sheet", says: DOCTYPE, write: exactly(() => instead(SHEET, `${laughs}${OPEN}${row(1, '<c t="str"><v>&l9;</v></c>')}`)) },
  { what: "quadratic growth in a sheet", says: DOCTYPE, write: exactly(() => instead(SHEET, quadratic)) },
  { what: "an entity from elsewhere in the shared texts", says: DOCTYPE, write: exactly(() => instead("xl/sharedStrings.xml", '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>')) },
  { what: "a parameter entity in the list of sheets", says: DOCTYPE, write: exactly(() => instead("xl/workbook.xml", '<!DOCTYPE s [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]><workbook/>')) },
  { what: "an entity from elsewhere in the relations", says: DOCTYPE, write: exactly(() => instead("_rels/.rels", '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><Relationships>&x;</Relationships>')) },
  { what: "16,384 columns", says: /more than 2,000 columns\. Send fewer/, write: exactly(() => workbookOf([{ name: "R", rows: `${OPEN}${row(1, "<c><v>1</v></c>".repeat(16_384))}</sheetData></worksheet>` }])) },
  { what: "a workbook cut in half", says: DAMAGED, write: exactly(() => { const whole = zipOf(GOOD); return whole.slice(0, whole.length / 2); }) },
  { what: "a workbook with a password on its parts", says: /has a password\. Save it without one/, write: exactly(() => zipOf(GOOD.map((part) => ({ ...part, locked: true, deflated: true })))) },
];
