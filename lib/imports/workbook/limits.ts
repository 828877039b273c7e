// How much of a workbook is read at most. A roll of 4,000 children with 60 columns unpacks to 8 MB and has 240,000 cells.
export const MAX_PARTS = 2_000;
/** Bytes, as the zip's directory declares them and as they really come out. */
export const MAX_UNPACKED = 96 * 1024 * 1024;
/** A line counts as two cells more than it has: that is what keeping one costs. */
export const MAX_CELLS = 1_200_000, A_LINE = 2;
/** Characters that a workbook keeps, and that a sheet shows: a text is kept once and may be shown in a million cells. */
export const MAX_TEXT = 24 * 1024 * 1024;
/** Of one cell, as spreadsheets have it. */
export const MAX_CELL_TEXT = 32_767;
export const MAX_SHEETS = 60;
/** Of tags within tags, and of attributes on one: more than any spreadsheet writes. */
export const MAX_DEPTH = 32, MAX_ATTRIBUTES = 64;
/** Bytes without a tag, an attribute or the end of a text. A cell has 32,767 characters. */
export const MAX_STRETCH = 1024 * 1024;
/** How many lines, and bytes, of a sheet are looked at to tell what it is. */
export const HEAD_ROWS = 30, HEAD_BYTES = 2 * 1024 * 1024;
/** The last column and row a spreadsheet can have. */
export const LAST_COLUMN = 16_384, LAST_ROW = 1_048_576;
