import type { Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { keepProgress } from "../imports/kept-file";
import type { SoFar } from "../imports/row-check";

const EVERY_MS = 250;
export type Progress = {
  /** Rows that an earlier look at the file has read and checked count already: a file that is landed after a person's look is checked again, and no count falls. What landed then did not stay. */
  readonly resume: (earlier: SoFar) => void;
  readonly checked: (so: SoFar) => Promise<void>;
  /** More rows have landed; or, with `all`, this many in all. */
  readonly landed: (more: number, all?: number) => Promise<void>;
  readonly finish: () => Promise<void>;
};

/** Writes how far an import is, a few times a second, in transactions of its own: the landing's own shows nothing until it commits. */
export function progressOf(viewer: Viewer, importId: string): Progress {
  const so = { rows: null as number | null, rowsRead: 0, rowsChecked: 0, rowsLanded: 0 };
  let writtenAt = 0;
  const write = async () => {
    writtenAt = performance.now();
    await asViewer(viewer, (tx) => keepProgress(tx, importId, { ...so }));
  };
  const soon = async () => { if (performance.now() - writtenAt > EVERY_MS) await write(); };
  return {
    resume({ rowsRead, rowsChecked }) {
      Object.assign(so, { rows: rowsRead || null, rowsRead, rowsChecked });
    },
    async checked({ rowsRead, rowsChecked }) {
      so.rows = so.rowsRead = Math.max(so.rowsRead, rowsRead);
      so.rowsChecked = Math.max(so.rowsChecked, rowsChecked);
      await soon();
    },
    async landed(more, all) {
      so.rowsLanded = all ?? so.rowsLanded + more;
      await soon();
    },
    finish: write,
  };
}
