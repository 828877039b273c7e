// Workbooks for tests: a zip of stored or deflated parts written by hand, so that a test can also write what no spreadsheet would.
import { crc32, deflateRawSync } from "node:zlib";

/** `declared`: what the directory says of the part's size instead of the truth. `locked`: the flag of a password. */
export type Part = { readonly name: string; readonly content: string | Uint8Array; readonly declared?: number; readonly locked?: boolean; readonly deflated?: boolean; readonly sum?: number };

/** A zip of these parts, in their order. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [], directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declared, locked = false, deflated = false, sum } of parts) {
    const bytes = Buffer.from(content as string), data = deflated ? deflateRawSync(bytes) : bytes, named = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(locked ? 1 : 0, 2);
    about.writeUInt16LE(deflated ? 8 : 0, 4);
    about.writeUInt32LE(sum ?? crc32(bytes), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(declared ?? bytes.length, 18);
    about.writeUInt16LE(named.length, 22);
    files.push(Buffer.from("PK\x03\x04"), about, named, data);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), about, where, named);
    at += 30 + named.length + data.length;
  }
  const all = Buffer.concat(directory), end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...files, all, Buffer.from("PK\x05\x06"), end]));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A cell: text, a number, or its XML as it stands, with `{}` for its address. */
export type SampleCell = string | number | boolean | null | { readonly xml: string };
export type SampleSheet = {
  readonly name: string; readonly state?: "hidden";
  /** Lines from the first, null where one is empty; or the sheet's XML as it stands. */
  readonly rows: readonly (readonly SampleCell[] | null)[] | string;
};
/** The styles of sample cells by their place: `s="1"` … */
const FORMATS = ["General", "dd/mm/yyyy", "yyyy-mm-dd hh:mm", "0.0%", "000", '[$-809]d mmmm yyyy;@', '#,##0.00" days"'];
export const STYLE = { date: 1, dateTime: 2, percent: 3, threeDigits: 4, longDate: 5, words: 6 } as const;

/** The parts of a workbook, in the order spreadsheets write them. */
export function partsOf(sheets: readonly SampleSheet[], more: { readonly from1904?: boolean; readonly texts?: string } = {}): readonly Part[] {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${KIND}/${type}" Target="${target}"/>`;
  const relations = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return [
    { name: "[Content_Types].xml", content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` },
    { name: "_rels/.rels", content: relations(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    { name: "xl/workbook.xml", content: `<workbook xmlns="${MAIN}" xmlns:r="${KIND}"><workbookPr${more.from1904 ? ' date1904="1"' : ""}/><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="s${i}"/>`).join("")}</sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", content: relations(`${sheets.map((_, i) => relation(`s${i}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("")}${relation("t", "sharedStrings", "sharedStrings.xml")}${relation("f", "styles", "/xl/styles.xml")}`) },
    { name: "xl/styles.xml", content: `<styleSheet xmlns="${MAIN}"><numFmts>${FORMATS.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${xml(code)}"/>`).join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${FORMATS.map((_, i) => `<xf numFmtId="${164 + i}" xfId="0"/>`).join("")}</cellXfs></styleSheet>` },
    { name: "xl/sharedStrings.xml", content: `<sst xmlns="${MAIN}">${more.texts ?? ""}</sst>` },
    ...sheets.map(({ rows }, i): Part => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: typeof rows === "string" ? rows : sheetXml(rows), deflated: true })),
  ];
}

const letters = (column: number): string => (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
function sheetXml(rows: readonly (readonly SampleCell[] | null)[]): string {
  const cell = (is: SampleCell, at: string): string => {
    if (is === null) return "";
    if (typeof is === "object") return is.xml.replace("{}", `r="${at}"`);
    if (typeof is === "number") return `<c r="${at}"><v>${is}</v></c>`;
    return typeof is === "boolean" ? `<c r="${at}" t="b"><v>${is ? 1 : 0}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${xml(is)}</t></is></c>`;
  };
  const lines = rows.flatMap((cells, i) => (cells ? [`<row r="${i + 1}">${cells.map((is, column) => cell(is, `${letters(column)}${i + 1}`)).join("")}</row>`] : []));
  return `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${lines.join("")}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
}

/** A workbook's bytes. */
export const workbookOf = (sheets: readonly SampleSheet[], more?: Parameters<typeof partsOf>[1]): Uint8Array => zipOf(partsOf(sheets, more));
