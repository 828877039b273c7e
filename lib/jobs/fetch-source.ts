// The job that asks a school's own system for its roll and its newest marks, and lands them the way a file lands.
import { systemViewer, type Viewer } from "../access/viewer";
import { writeAudit } from "../audit/write-audit";
import { childrenByUpn } from "../children/roll-standing";
import { asViewer } from "../db/as-viewer";
import type { SchoolSource } from "../../generated/prisma/client";
import { allPages, onePage } from "../imports/source/all-pages";
import { LIMITS, type Limits, type Source } from "../imports/source/ask-source";
import type { Fetched } from "../imports/source/fetched";
import { fileOf, keepFetched } from "../imports/source/keep-fetched";
import { currentSource, reachedBy, sayFetched, sayProblem, sayTried, sourceOf, type Reached } from "../imports/source/kept-source";
import { deletedMarks, marksTable } from "../imports/source/marks-table";
import { removeStored } from "../imports/stored-file";
import { MAY_PASS, type Problem } from "../imports/source/problem";
import type { FetchResult, Outcome } from "../imports/source/result";
import { rollTable } from "../imports/source/roll-table";
import { ATTENDANCE, ATTENDANCE_CODE, CHILD, DELETION, type ChildThere } from "../imports/source/wonde.schema";
import { dayOf, schoolYearOf, schoolYearStart, startOfDay } from "../kernel/calendar";
import { no, yes, type Result } from "../kernel/result";
import { workOnImport } from "./import-file";

export type OfSchool = { readonly areaId: string; readonly schoolId: string };
/** `no-source`: none is connected, or it was revoked while it was asked. */
export type FetchAnswer = Result<FetchResult, Problem | "no-source">;

const DETAILS = { include: "education_details,extended_details,year,groups" };
/** Asked for again each time: a clock that is not ours, and what was written while we asked. */
const OVERLAP_MS = 24 * 3_600_000;

/** Asks the source for one page, and keeps how many children it named or why it could not be asked. */
export async function trySource(work: OfSchool, now: Date): Promise<void> {
  await withSource(work, now, "job", { ...LIMITS, again: [], whole: 20_000 }, async (kept, source, viewer) => {
    const page = await onePage(source, "students", CHILD, DETAILS);
    if (!page.ok) return page;
    await asViewer(viewer, (tx) => sayTried(tx, kept, page.value.rows.length, now));
    return yes(null);
  });
}

/** Fetches and lands. What cannot be asked is kept as a problem, with its first day. */
export const fetchSource = (work: OfSchool, now: Date, through: Viewer["through"] = "job", limits: Limits = LIMITS): Promise<FetchAnswer> => withSource(work, now, through, limits, async (kept, source, viewer) => {
  const reached = await asViewer(viewer, (tx) => reachedBy(tx, kept));
  const children = await allPages(source, "students", CHILD, DETAILS);
  if (!children.ok) return children;
  if (children.value.length === 0) return no("nobody"); // a school without a child is a connection without its rights
  const since = { updated_after: sinceOf(reached, now) };
  const codes = await allPages(source, "attendance-codes", ATTENDANCE_CODE);
  if (!codes.ok) return codes;
  const attendance = await allPages(source, "attendance", ATTENDANCE, since);
  if (!attendance.ok) return attendance;
  const deletions = await allPages(source, "deletions", DELETION, since);
  if (!deletions.ok) return deletions;

  const landing = { kept, viewer, work, now, through };
  const roll = await landed(landing, rollTable(children.value));
  if (!roll) return no("no-source");
  const table = isSettled(roll) ? marksTable({ children: children.value, codes: codes.value, attendance: attendance.value, deletions: deletions.value }, await standing(viewer, work)) : null;
  const marks = !isSettled(roll) ? { outcome: { state: "waits" } as const } : table ? await landed(landing, table) : { outcome: { state: "none" } as const };
  if (!marks) return no("no-source");
  const result: FetchResult = { roll: roll.outcome, marks: marks.outcome, children: once(children.value), deletedMarks: deletedMarks(deletions.value) };
  const told = await asViewer(viewer, (tx) => sayFetched(tx, kept, furtherBy(reached, marks, now), result));
  return told ? yes(result) : no("no-source");
});

const once = (children: readonly ChildThere[]): number => new Set(children.map(({ id }) => id)).size;
const standing = async (viewer: Viewer, { schoolId }: OfSchool) => {
  const roll = await asViewer(viewer, (tx) => childrenByUpn(tx, schoolId));
  return (upn: string) => roll.has(upn);
};

async function withSource<T>({ areaId, schoolId }: OfSchool, now: Date, through: Viewer["through"], limits: Limits, ask: (kept: SchoolSource, source: Source, viewer: Viewer) => Promise<Result<T, Problem | "no-source">>): Promise<Result<T, Problem | "no-source">> {
  const viewer = systemViewer("imports", areaId, schoolId, through);
  const kept = await asViewer(viewer, (tx) => currentSource(tx, schoolId));
  if (!kept) return no("no-source");
  const source = sourceOf(kept, limits);
  const answer = source.ok ? await ask(kept, source.value, viewer) : source;
  if (!answer.ok && answer.because !== "no-source") {
    const problem = answer.because;
    await asViewer(viewer, (tx) => sayProblem(tx, kept, problem, now));
  }
  return answer;
}

/** As the source writes an instant; of the first night, all of this school year's marks. */
const sinceOf = ({ marksAt }: Reached, now: Date): string =>
  new Date((marksAt ?? startOfDay(schoolYearStart(schoolYearOf(dayOf(now))))).getTime() - OVERLAP_MS).toISOString().slice(0, 19).replace("T", " ");

type Landing = { readonly kept: SchoolSource; readonly viewer: Viewer; readonly work: OfSchool; readonly now: Date; readonly through: Viewer["through"] };
type Landed = { readonly outcome: Outcome; /** What had become of the same bytes before. */ readonly was?: string | null };
/** Nobody has to look at the roll before the marks of those on it can land. */
const isSettled = ({ outcome: { state }, was }: Landed): boolean => state === "landed" || (state === "same" && ["landed", "undone", "thrown-away"].includes(was ?? ""));

/** One import of what was fetched, landed at once where nothing in it needs a person; null where the source was revoked meanwhile. */
async function landed({ kept, viewer, work, now, through }: Landing, fetched: Fetched): Promise<Landed | null> {
  const file = await fileOf(work.areaId, fetched);
  const sent = await asViewer(viewer, async (tx) => {
    const found = await keepFetched(tx, kept, file, dayOf(now), viewer.id, now);
    if (found?.was === null) await writeAudit(tx, "imports.fetchSource", "The data manager connected this source.", [{ schoolId: work.schoolId, after: { importId: found.importId, kind: file.kind, bytes: file.bytes } }]);
    return found;
  }, 120_000);
  if (sent?.was !== null) await removeStored(work.areaId, file.importId);
  if (!sent) return null;
  const { importId, was } = sent;
  if (was !== null) return { outcome: { state: "same", importId }, was };
  const worked = await workOnImport({ ...work, importId }, "if-clean", now, through).catch(() => null);
  if (!worked) return { outcome: { state: "failed", importId } };
  const { rows, rejected, gone } = worked.report.counts, state = worked.state === "landed" || worked.state === "refused" ? worked.state : "needs-review";
  return { outcome: { state, importId, rows, rejected, gone } };
}

/** Marks that wait for a person are asked for again until somebody has looked. */
function furtherBy(reached: Reached, { outcome: { state, importId }, was }: Landed, now: Date): Reached {
  if (state === "landed" || state === "none" || (state === "same" && was === "landed")) return { rollAt: now, marksAt: now, waitingId: null, waitingAt: null };
  if (state === "needs-review" && importId) return { ...reached, rollAt: now, waitingId: importId, waitingAt: now };
  return { ...reached, rollAt: now };
}

/** As a job: what may pass is tried again a little later, and later still; anything else waits for a person or the next night. */
export async function fetchAsJob(work: OfSchool, now: Date): Promise<void> {
  const answer = await fetchSource(work, now);
  if (!answer.ok && MAY_PASS.some((problem) => problem === answer.because)) throw new Error(`The source could not be asked: ${answer.because}.`);
}
