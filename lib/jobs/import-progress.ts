import type { Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { keepProgress } from "../imports/kept-file";
import type { SoFar } from "../imports/row-check";
import { paceOf } from "../imports/time-left.rules";

const EVERY_MS = 250;
/** Somebody threw the file away while it was worked on. */
export class ThrownAway extends Error {}

export type Progress = {
  /** Rows that an earlier look at the file has read and checked count already: a file that is landed after a person's look is checked again, and no count falls. What landed then did not stay. */
  readonly resume: (earlier: SoFar) => void;
  /** Throws where the file was thrown away meanwhile; so does `landed`. */
  readonly checked: (so: SoFar) => Promise<void>;
  /** More rows have landed; or, with `all`, this many in all. */
  readonly landed: (more: number, all?: number) => Promise<void>;
  readonly finish: () => Promise<void>;
};

/** Writes how far an import is, a few times a second, in transactions of its own: the landing's own shows nothing until it commits. */
export function progressOf(viewer: Viewer, importId: string): Progress {
  const so = { rows: null as number | null, rowsRead: 0, rowsChecked: 0, rowsLanded: 0 };
  const checking = paceOf(), landing = paceOf();
  let writtenAt = performance.now();
  const write = async (secondsLeft: number | null) => {
    writtenAt = performance.now();
    return asViewer(viewer, (tx) => keepProgress(tx, importId, { ...so, ...(secondsLeft !== null && { secondsLeft }) }));
  };
  const soon = async (secondsLeft: number | null) => {
    if (performance.now() - writtenAt > EVERY_MS && !(await write(secondsLeft))) throw new ThrownAway();
  };
  return {
    resume({ rowsRead, rowsChecked }) {
      Object.assign(so, { rows: rowsRead || null, rowsRead, rowsChecked });
    },
    async checked({ rowsRead, rowsChecked }) {
      so.rows = so.rowsRead = Math.max(so.rowsRead, rowsRead);
      so.rowsChecked = Math.max(so.rowsChecked, rowsChecked);
      await soon(checking(performance.now(), rowsChecked, rowsRead));
    },
    async landed(more, all) {
      so.rowsLanded = all ?? so.rowsLanded + more;
      await soon(landing(performance.now(), so.rowsLanded, so.rows ?? 0));
    },
    async finish() {
      await write(null);
    },
  };
}
