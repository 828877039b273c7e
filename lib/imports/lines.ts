// Text as rows of cells, piece by piece, in time that grows with its length whatever its quotation marks are: neither csv-parse nor papaparse
// gives that together with mixed line ends and line numbers (docs/decisions/0012). Quotation marks as RFC 4180 has them, or as people type them.
type Row = (cells: string[], line: number) => void;
export type LineReader = {
  /** Reads on; rows whose end has not come yet wait. False where the row that waits is longer than allowed. */
  readonly piece: (text: string) => boolean;
  /** Reads what waits; false where a quotation mark was opened and never closed. */
  readonly end: () => boolean;
  /** The line on which the row begins that is read next. */
  readonly line: () => number;
};

/** Reads lines whose cells stand between `mark`s; `row` is given each, blank ones too, with the number of its first line. */
export function lineReader(mark: string, longest: number, row: Row): LineReader {
  let waiting = "", line = 1, fits = true;

  const plainly = (text: string) => {
    for (const one of text.split("\n")) {
      if (one.length > longest) fits = false;
      if (!fits) return;
      row(one.split(mark), line++);
    }
  };
  /** Rows until the text or its last whole row ends; returns where. */
  const read = (text: string, last: boolean): number => {
    let at = 0;
    while (fits && at < text.length) {
      const quote = text.indexOf('"', at);
      const plain = (quote === -1 ? text.length : quote) - 1, ends = plain < at ? -1 : text.lastIndexOf("\n", plain);
      if (ends >= at) {
        plainly(text.slice(at, ends));
        at = ends + 1;
        continue;
      }
      if (quote === -1) return at;
      const found = quotedRow(text, at, mark, last);
      if (!found) return at;
      if (found.next - at > longest) fits = false;
      if (!fits) return at;
      row(found.cells, line);
      line += 1 + breaksIn(text, at, found.next - 1);
      at = found.next;
    }
    return at;
  };
  return {
    piece(text) {
      const all = waiting + text;
      waiting = all.slice(read(all, false));
      return (fits &&= waiting.length <= longest);
    },
    end() {
      const left = waiting.slice(read(waiting, true));
      waiting = "";
      if (left === "") return true;
      if (left.includes('"') && quotedRow(left, 0, mark, true) === null) return false;
      plainly(left);
      return true;
    },
    line: () => line,
  };
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** One row in which some cell may be quoted, and where the next begins; null where its end is not there. */
function quotedRow(text: string, from: number, mark: string, last: boolean): { readonly cells: string[]; readonly next: number } | null {
  const cells: string[] = [];
  let at = from, nextMark = -2, nextBreak = -2;
  for (;;) {
    let ends = at, cell: string | null = null;
    if (text[at] === '"') {
      const closing = closes(text, at + 1);
      if (closing === -1 || (closing === text.length - 1 && !last)) return null;
      const after = text[closing + 1];
      if (after === undefined || after === mark || after === "\n") cell = text.slice(at + 1, closing).replaceAll('""', '"');
      ends = closing + 1; // any other character after it: the cell is read as it stands
    }
    if (nextMark !== -1 && nextMark < ends) nextMark = text.indexOf(mark, ends);
    if (nextBreak !== -1 && nextBreak < ends) nextBreak = text.indexOf("\n", ends);
    if (nextBreak === -1 && !last) return null;
    const breaks = nextBreak === -1 ? text.length : nextBreak, until = nextMark === -1 ? breaks : Math.min(nextMark, breaks);
    cells.push(cell ?? text.slice(at, until));
    if (until === breaks) return { cells, next: breaks + 1 };
    at = until + 1;
  }
}

/** The quotation mark that closes: the next that is not doubled; -1 where there is none. */
function closes(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}
