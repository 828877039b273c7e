// An XLSX workbook, which is a zip of XML. Read with yauzl and saxes as it is unpacked, and not with read-excel-file, which unpacks every
// part into memory first, by what each part says of itself and not by the directory: 390 MB for a workbook that unpacks to 80.
import { no, yes, type Result } from "../kernel/result";
import { TEMPLATES } from "./columns";
import type { FileBody, OpenedFile } from "./file-table";
import { plain } from "./headings";
import { readParts, type SheetPlace, type Workbook } from "./workbook/parts";
import { emptySheet, noSuchSheet, otherSheets, WORKBOOK_SENTENCES as SAID } from "./workbook/present";
import { headOf, readTable } from "./workbook/read-table";
import { Unreadable } from "./workbook/unreadable";
import { openZip, type Zip } from "./workbook/zip";

/** Whether a file begins as a zip does. */
export const isZipped = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);

/** Opens one sheet of a workbook: the one named, else the first that has a column for the UPN, else the first with something in it. */
export async function openWorkbook(body: FileBody, sheet?: string): Promise<Result<OpenedFile, string>> {
  try {
    const zip = await openZip(body);
    try {
      return await openSheet(zip, await readParts(zip), sheet);
    } finally {
      zip.close();
    }
  } catch (fault) {
    if (fault instanceof Unreadable) return no(fault.sentence);
    throw fault;
  }
}

async function openSheet(zip: Zip, workbook: Workbook, asked: string | undefined): Promise<Result<OpenedFile, string>> {
  const named = asked === undefined ? undefined : workbook.sheets.find(({ name }) => same(name, asked));
  if (asked !== undefined && !named) return no(noSuchSheet(asked, workbook.sheets.map(({ name }) => name)));
  const { filled, begun } = await filledSheets(zip, workbook);
  const chosen = named ?? (filled.find(({ hasUpn }) => hasUpn) ?? filled[0])?.sheet;
  if (!chosen) return no(begun ? SAID["nothing-at-first"] : SAID.empty);
  const table = await readTable(zip, workbook, chosen);
  if (!table) return no(named ? emptySheet(named.name) : SAID.empty);
  if (table.records.length === 0) return no(SAID["header-only"]);
  const others = filled.filter(({ sheet }) => sheet !== chosen).map(({ sheet }) => sheet.name);
  const remarks = others.length > 0 ? [{ reason: otherSheets(chosen.name, others) }, ...table.remarks] : table.remarks;
  return yes({ format: "xlsx", tables: [{ ...table, remarks }], alwaysPartial: false, sheets: { read: chosen.name, others } });
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

type Filled = { readonly sheet: SheetPlace; readonly hasUpn: boolean };
/** The sheets a person sees that have something in them; `begun`: one of the others has more than is looked at. */
async function filledSheets(zip: Zip, workbook: Workbook): Promise<{ readonly filled: readonly Filled[]; readonly begun: boolean }> {
  const filled: Filled[] = [];
  let begun = false;
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const head = await headOf(zip, workbook, sheet);
    if (head === null) begun = true;
    else if (head.length > 0) filled.push({ sheet, hasUpn: head.some((cells) => cells.some((cell) => cell !== undefined && UPN_HEADINGS.has(plain(cell)))) });
  }
  return { filled, begun };
}

const UPN_HEADINGS: ReadonlySet<string> = new Set(TEMPLATES.roll.columns.filter(({ title }) => title === "UPN").flatMap(({ title, also }) => [title, ...also].map(plain)));
