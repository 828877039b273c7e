// Files of other kinds under the name of a report, and lines of text that no report has.
import { gzipSync } from "node:zlib";
import { zipOf } from "../lib/imports/workbook/workbook.sample";
import { exactly, MB, repeated, wide, type Hostile } from "./hostile.write";

const HEADER = "UPN,From,Marks\n", ROW = "B801200005001,2026-09-07,/\\\n";
const FETCHED = '{"format":"wonde","kind":"marks","header":["UPN","Date","Session","Code"],"remarks":[]}\n';
const bytes = (...all: readonly number[]): Uint8Array => Buffer.from(all);
const columns = (many: number) => exactly(() => `UPN,${"2026-09-07 AM,".repeat(many - 2)}a\nB801200005001,${"/,".repeat(many - 2)}1\n`);

export const STRANGERS: readonly Hostile[] = [
  { what: "1,000,000 columns", says: /longer than 1 MB|columns/, write: columns(1_000_000) },
  { what: "100,000 columns on a line below the headings", says: /columns/, write: exactly(() => `${HEADER}${"1,".repeat(100_000)}\n`) },
  { what: "JSON", says: /JSON.*CSV/, write: exactly(() => JSON.stringify({ students: [{ upn: "B801200005001", marks: "/\\" }] }, null, 2)) },
  { what: "a list in JSON", says: /JSON.*CSV/, write: exactly(() => JSON.stringify([{ upn: "B801200005001" }])) },
  { what: "deep JSON", says: /JSON.*CSV/, write: exactly(() => "[".repeat(1_000_000)) },
  { what: "a web page", says: /web page.*CSV/, write: exactly(() => "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><table><tr><td>UPN</td></tr></table></body></html>") },
  { what: "a web page that calls itself a spreadsheet", says: /web page.*CSV/, write: exactly(() => '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table><tr><td>UPN</td></tr></table></body></html>') },
  { what: "a spreadsheet in XML of 2003", says: /XML.*CSV|Common Transfer File/, write: exactly(() => '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>') },
  { what: "a PDF", says: /PDF.*CSV/, write: exactly(() => Buffer.concat([Buffer.from("%PDF-1.7\n%"), bytes(0xe2, 0xe3, 0xcf, 0xd3), Buffer.from("\n1 0 obj\n<<>>\nendobj\n")])) },
  { what: "an old spreadsheet (.xls), or one with a password", says: /old Office file.*password.*xlsx/, write: exactly(() => Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(4_096)])) },
  { what: "an OpenDocument sheet (.ods)", says: /OpenDocument.*xlsx/, write: exactly(() => zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }, { name: "content.xml", content: "<office/>" }])) },
  { what: "a gzip", says: /compressed.*Unpack/, write: exactly(() => gzipSync(HEADER + ROW)) },
  { what: "a gzip that unpacks to 1 GB", says: /compressed.*Unpack/, write: exactly(() => gzipSync(Buffer.alloc(1_000_000_000))) },
  { what: "a 7z archive without a NUL in it", says: /compressed.*Unpack/, write: exactly(() => Buffer.concat([bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), Buffer.alloc(400, 0xe9)])) },
  { what: "a RAR archive without a NUL in it", says: /compressed.*Unpack/, write: exactly(() => Buffer.concat([Buffer.from("Rar!"), bytes(0x1a, 0x07, 0x01), Buffer.alloc(400, 0xe9)])) },
  { what: "a picture", says: /not a text file.*CSV/, write: exactly(() => Buffer.concat([bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), Buffer.alloc(400)])) },
  { what: "rich text", says: /text document.*CSV/, write: exactly(() => "{\\rtf1\\ansi UPN\\par B801200005001}") },
  { what: "one NUL in a line", says: /not a text file/, write: exactly(() => HEADER + ROW.replace(",", "\0,")) },
  { what: "UTF-16 that ends in half a character", says: /cut off/, write: exactly(() => wide(HEADER + ROW, false).subarray(0, -1)) },
  { what: "UTF-16 without its mark", says: /read: 1 of 1 rows/, write: exactly(() => Buffer.from(HEADER + ROW, "utf16le")) },
  { what: "what looks fetched, in one line of 250 MB", says: /JSON.*CSV/, write: repeated(`${FETCHED}["`, "aaaaaaaaaaaaaaaa", 250 * MB, '"]') },
  { what: "what looks fetched, with a first line of 250 MB", says: /JSON.*CSV/, write: repeated('{"format":"wonde",', "                ", 250 * MB, "}") },
  { what: "what looks fetched, 250 MB of lines", says: /JSON.*CSV/, write: repeated(FETCHED, '["B801200005001","2026-09-07","AM","/"]\n', 250 * MB) },
  { what: "what looks fetched, 250 MB of empty lists", says: /JSON.*CSV/, write: repeated(FETCHED, "[]\n", 250 * MB) },
  { what: "nothing", says: /empty.*Export it again/, write: exactly(() => "") },
  { what: "a byte order mark alone", says: /empty.*Export it again/, write: exactly(() => "\uFEFF") },
  { what: "blank lines alone", says: /empty|nothing/, write: exactly(() => "\r\n \r\n\n") },
  { what: "dates that may be either way round are read day first", says: /read: 1 of 1 rows/, write: exactly(() => `${HEADER}B801200005001,03/02/2027,/\\\n`) },
];
