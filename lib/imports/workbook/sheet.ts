// One sheet, line by line as it is unpacked: each cell as text, in its place, with the number the spreadsheet shows beside the line.
import { columnOf, isoDateText, numberText, unescaped } from "./cells";
import { LAST_COLUMN, LAST_ROW, MAX_CELL_TEXT } from "./limits";
import { own } from "./own-text";
import type { Workbook } from "./parts";
import { WORKBOOK_SENTENCES as SAID } from "./present";
import { scan } from "./scan";
import { Unreadable } from "./unreadable";

/** `cells` may have holes, and ends with the last one that has something in it. */
export type SheetRow = { readonly line: number; readonly cells: readonly (string | undefined)[]; readonly withoutResult: number };
type Cell = { column: number; type: string; style: number; value: string | null; formula: boolean };

const damaged = () => new Unreadable(SAID.damaged);

/** Gives each line that has something in it to `row`, which says true when it has seen enough; throws `Unreadable`. */
export async function readSheet(bytes: AsyncIterable<Uint8Array>, workbook: Workbook, row: (row: SheetRow) => boolean | void): Promise<void> {
  let line = 0, next = 0, cells: (string | undefined)[] = [], withoutResult = 0, cell: Cell | null = null, collecting = false, spoken = false;
  const begin = ({ r, t = "n", s }: Readonly<Record<string, string>>) => {
    const column = r === undefined ? next : columnOf(r);
    if (column === null || column >= LAST_COLUMN) throw damaged();
    next = column + 1;
    cell = { column, type: t, style: Number(s ?? -1), value: null, formula: false };
  };
  const end = (one: Cell) => {
    cell = null;
    if (one.value === null) return void (withoutResult += one.formula ? 1 : 0);
    const text = textOf(one.value, one, workbook);
    if (text.length > MAX_CELL_TEXT) throw new Unreadable(SAID["too-much-text"]);
    if (text.trim() !== "") cells[one.column] = text;
  };
  await scan(bytes, {
    open: (name, attributes) => {
      if (name === "row") {
        const number = attributes.r === undefined ? line + 1 : Number(attributes.r);
        if (!Number.isInteger(number) || number <= line || number > LAST_ROW) throw damaged();
        [line, next, cells, withoutResult] = [number, 0, [], 0];
      } else if (name === "c") begin(attributes);
      else if (!cell) return;
      else if (name === "f") cell.formula = true;
      else if (name === "rPh") spoken = true;
      else if (name === "v" || (name === "t" && !spoken)) {
        collecting = true;
        cell.value ??= "";
      }
    },
    text: (said) => { if (collecting && cell) cell.value += said; },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false;
      else if (name === "rPh") spoken = false;
      else if (name === "c" && cell) end(cell);
      else if (name === "row" && (cells.length > 0 || withoutResult > 0)) return row({ line, cells, withoutResult });
    },
  });
}

function textOf(value: string, { type, style }: Cell, { texts, shown, from1904 }: Workbook): string {
  if (type === "s") {
    const text = texts[Number(value)];
    if (text === undefined) throw damaged();
    return text;
  }
  if (type === "n") return own(numberText(value, shown[style] ?? null, from1904));
  if (type === "b") return value.trim() === "1" ? "TRUE" : "FALSE";
  return own(type === "d" ? isoDateText(value) : unescaped(value)); // str, inlineStr, and e: the name of an error
}
