// What every format is read into: tables of text cells, each with the line it stood on. From here on there is one path.
import type { FileRecord } from "./records";
import type { Warning } from "./rows";
import type { TableKind } from "./vocabulary";

/** A file that lies on a disk, or its bytes where they are few. */
export type FileBody = { readonly path: string } | Uint8Array;
export type Format = "csv" | "xlsx" | "ctf" | "wonde";

export type FileTable = {
  /** What the format itself says it is; null where only the headings tell. */
  readonly kind: TableKind | null;
  readonly header: readonly string[]; readonly records: readonly FileRecord[];
  /** What a person should know of how it was read. */
  readonly remarks: readonly Warning[];
  /** A cell that the file leaves empty says nothing, and what stands stays: the format names only what it knows. */
  readonly emptyKeeps?: boolean;
  /** What an empty cell means for somebody who is new here, of columns that the format does not have. */
  readonly assumed?: Readonly<Record<string, string>>;
};
/** The school that a file was written for, as far as it says. */
export type AddressedTo = { readonly authority: string; readonly number: string; readonly urn: string; readonly name: string };

/** The sheet of a workbook that was read, and the others that have something in them. */
export type Sheets = { readonly read: string; readonly others: readonly string[] };

export type OpenedFile = {
  readonly format: Format;
  /** The first is what the file is about; the others came along in it (the contacts of a Common Transfer File). */
  readonly tables: readonly [FileTable, ...FileTable[]];
  /** Never the whole roll, whatever the sender says. */
  readonly alwaysPartial: boolean;
  readonly addressedTo?: AddressedTo | null;
  /** The school it comes from. */
  readonly writtenBy?: string | null;
  readonly sheets?: Sheets;
};
