// One sheet of a workbook as a table: as wide as its first lines, its empty lines and columns left out, its line numbers kept.
import type { FileTable } from "../file-table";
import type { FileRecord } from "../records";
import { MAX_COLUMNS } from "../records";
import type { Warning } from "../rows";
import { A_LINE, HEAD_BYTES, HEAD_ROWS, MAX_CELLS, MAX_TEXT } from "./limits";
import type { SheetPlace, Workbook } from "./parts";
import { beyondTheHeadings, withoutResult, WORKBOOK_SENTENCES as SAID } from "./present";
import { readSheet, type SheetRow } from "./sheet";
import { Unreadable } from "./unreadable";
import type { Zip } from "./zip";

/** The first lines of a sheet that have something in them, as they stand; none of an empty one, null where none was met before it was enough. Throws `Unreadable`. */
export async function headOf(zip: Zip, workbook: Workbook, { part }: SheetPlace): Promise<readonly (readonly (string | undefined)[])[] | null> {
  const rows: (readonly (string | undefined)[])[] = [];
  const stopped = await readSheet(upTo(HEAD_BYTES, zip.read(part)), workbook, ({ cells }) => {
    if (cells.length > 0) rows.push(cells);
    return rows.length >= HEAD_ROWS;
  }).then(() => false, (fault: unknown) => { if (fault instanceof Stopped) return true; throw fault; });
  return stopped && rows.length === 0 ? null : rows;
}

class Stopped extends Error {}
async function* upTo(most: number, bytes: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
  let seen = 0;
  for await (const chunk of bytes) {
    if (seen > most) throw new Stopped();
    seen += chunk.length;
    yield chunk;
  }
}

/** The whole sheet; its first line that has something in it is the header. Null where nothing has. Throws `Unreadable`. */
export async function readTable(zip: Zip, workbook: Workbook, { part }: SheetPlace): Promise<FileTable | null> {
  const head: SheetRow[] = [], records: FileRecord[] = [];
  let width = 0, kept = 0, text = 0, beyond = 0, unresolved = 0, firstUnresolved = 0;
  const keep = ({ line, cells }: SheetRow) => {
    if ((kept += width + A_LINE) > MAX_CELLS) throw new Unreadable(SAID["too-many-cells"]);
    const own = Array.from({ length: width }, (_, column) => cells[column] ?? "");
    for (const cell of own) text += cell.length;
    if (text > MAX_TEXT) throw new Unreadable(SAID["too-much-text"]);
    if (cells.length > width && beyond === 0) beyond = line;
    if (own.some((cell) => cell !== "")) records.push({ line, cells: own });
  };
  const keepHead = () => {
    width = head.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
    if (width > MAX_COLUMNS) throw new Unreadable(SAID["too-wide"]);
    head.forEach(keep);
  };
  await readSheet(zip.read(part), workbook, (row) => {
    if (row.withoutResult > 0) {
      unresolved += row.withoutResult;
      firstUnresolved ||= row.line;
    }
    if (row.cells.length === 0) return;
    if (width > 0) return keep(row);
    head.push(row);
    if (head.length === HEAD_ROWS) keepHead();
  });
  if (width === 0 && head.length > 0) keepHead();
  const [header, ...rest] = records;
  if (!header) return null;
  const remarks: Warning[] = [...(unresolved ? [{ reason: withoutResult(unresolved, firstUnresolved) }] : []), ...(beyond ? [{ reason: beyondTheHeadings(beyond) }] : [])];
  return { kind: null, header: header.cells.map((cell) => cell.trim()), records: rest, remarks };
}
