// What is said of a workbook that cannot be read, and what to do; and what a person should know of one that was.
export const WORKBOOK_SENTENCES = {
  damaged: "This workbook is damaged or cut off. Export it again and send the new file.",
  lies: "This workbook says one thing of its size and holds another. Open it, save it as a new workbook, and send that.",
  "too-many-parts": "This workbook is made of more than 2,000 parts, which no school’s export is. Save its sheet as CSV UTF-8 and send that.",
  "too-big": "This workbook unpacks to more than 96 MB. Send it in parts, for example one year group each, or save its sheet as CSV UTF-8.",
  "too-many-cells": "This sheet has more than 1.2 million cells. Send it in parts, for example one year group each, or save it as CSV UTF-8.",
  "too-much-text": "The cells of this sheet hold too much text to be read. Send it in parts, for example one year group each.",
  "too-wide": "This sheet has more than 2,000 columns. Send fewer columns, for example one school year of sessions.",
  locked: "This workbook has a password. Save it without one and send that.",
  "document-type": "This workbook holds a document type, which no spreadsheet writes. Open it, save it as a new workbook, and send that.",
  files: "This is a zip with other files in it. Unpack it, and send the one file you mean.",
  word: "This is a Word document. Ask your system for the same report as CSV or as an .xlsx workbook, and send that.",
  slides: "This is a presentation. Ask your system for the same report as CSV or as an .xlsx workbook, and send that.",
  open: "This is an OpenDocument file (.ods). Save it as .xlsx or as CSV UTF-8, and send that.",
  binary: "This is a binary workbook (.xlsb). Save it as .xlsx or as CSV UTF-8, and send that.",
  empty: "There is nothing in this workbook. Export it again with its rows.",
  "nothing-at-first": "This workbook begins with a great deal that is no cell. Delete the empty lines above the headings, or save the sheet as CSV UTF-8, and send that.",
  "header-only": "This sheet has a header row and nothing under it. Export it again with its rows.",
} as const;

const quoted = (names: readonly string[]): string => names.slice(0, 12).map((name) => `“${name.slice(0, 40)}”`).join(", ") + (names.length > 12 ? " …" : "");

export const noSuchSheet = (asked: string, there: readonly string[]): string => `This workbook has no sheet ${quoted([asked])}. Its sheets are: ${quoted(there)}.`;
export const emptySheet = (name: string): string => `There is nothing in the sheet ${quoted([name])}. Choose another, or export it again with its rows.`;
export const otherSheets = (read: string, others: readonly string[]): string => `The sheet ${quoted([read])} was read. Not read: ${quoted(others)}.`;
export const withoutResult = (cells: number, line: number): string =>
  `${cells === 1 ? "1 cell holds a formula" : `${cells} cells hold formulas`} without a result, the first on line ${line}; they were read as empty. Open the workbook, save it, and send it again.`;
export const beyondTheHeadings = (line: number): string => `Some cells stand to the right of all headings, the first on line ${line}. They were not read.`;
