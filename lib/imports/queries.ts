import { z } from "zod";
import type { Tx } from "../db/as-viewer";
import { defineQuery } from "../doorway/doorway";
import { AUDIENCES, type Audience, type ImportLines, type ImportPage, type ImportsList, type ListedImport, type Office, type RowsToCorrect } from "./import-page";
import type { HoldOfImport, HoldsAtSchool } from "./hold-page";
import { readReasons } from "./hold.rules";
import { meaningsOf } from "./heading-meanings";
import { FATES } from "./import-lines";
import { causesOf, cellsToCorrect, columnsChanged, linesAmong, LINES_A_PAGE, linesKept, linesToCorrect } from "./listed-lines";
import { readOptions, readProgress, readReport, readState, type ImportReport } from "./report";
import { undoStanding } from "./undo";
import { KINDS, readKind } from "./vocabulary";

const audienceNamed = (role: string): Audience => z.enum(AUDIENCES).parse(role);
const ENDS = ["accepted", "sent-again", "undone"] as const;
async function holdOf(tx: Tx, importId: string): Promise<HoldOfImport | null> {
  const hold = await tx.flagHold.findFirst({ where: { importId }, select: { ended: true, endedAt: true, acceptedById: true } });
  const person = hold?.acceptedById ? await tx.person.findFirst({ where: { id: hold.acceptedById }, select: { name: true } }) : null;
  return hold && { ended: z.enum(ENDS).nullable().parse(hold.ended), endedAt: hold.endedAt, acceptedBy: person?.name ?? null };
}
const oneImport = (tx: Tx, { importId }: { readonly importId: string }) => tx.import.findFirst({ where: { id: importId }, select: { schoolId: true, audience: true } });

/** The schools for which this grant may send files, and in which role. */
export const importOffices = defineQuery({
  name: "imports.listOffices", may: "import:send", input: z.object({}),
  subject: async (_tx, _input, viewer) => (viewer.schoolIds[0] ? { schoolId: viewer.schoolIds[0], audience: viewer.role } : null),
  select: async ({ tx, viewer }): Promise<readonly Office[]> => {
    const schools = await tx.school.findMany({ where: { id: { in: [...viewer.schoolIds] } }, select: { id: true, name: true }, orderBy: { name: "asc" } });
    return schools.map(({ id, name }) => ({ schoolId: id, schoolName: name, audience: audienceNamed(viewer.role) }));
  },
});

export const IMPORTS_A_PAGE = 20;

/** The files sent for a school in one role, newest first, twenty a page, each with its state and counts. */
export const importsList = defineQuery({
  name: "imports.listImports", may: "import:read", input: z.object({ schoolId: z.uuid(), audience: z.enum(AUDIENCES), page: z.int().min(1).default(1) }),
  subject: async (_tx, { schoolId, audience }) => ({ schoolId, audience }),
  select: async ({ tx, input: { schoolId, audience, page } }): Promise<ImportsList> => {
    const here = { schoolId, audience };
    // Only the counts of each report: its rows may be thousands.
    const rows = await tx.$queryRaw<readonly (Omit<ListedImport, "kind" | "state" | "counts"> & { readonly kind: string | null; readonly state: string; readonly counts: ImportReport["counts"] | null })[]>`
      SELECT i.id, i.file_name AS "fileName", i.kind, i.state, i.uploaded_at AS "sentAt", p.name AS "sentBy", i.report -> 'counts' AS counts
      FROM import i LEFT JOIN person p ON p.area_id = i.area_id AND p.id = i.uploaded_by_id
      WHERE i.school_id = ${schoolId}::uuid AND i.audience = ${audience} ORDER BY i.uploaded_at DESC, i.id DESC LIMIT ${IMPORTS_A_PAGE} OFFSET ${(page - 1) * IMPORTS_A_PAGE}`;
    const of = await tx.import.count({ where: here });
    const landed = await tx.import.groupBy({ by: ["kind"], where: { ...here, state: "landed" }, _max: { uploadedAt: true } });
    return {
      imports: rows.map((row) => ({ ...row, kind: readKind(row.kind), state: readState(row.state) })),
      of,
      lastLanded: landed.flatMap(({ kind, _max }) => { const known = readKind(kind); return known && _max.uploadedAt ? [{ kind: known, at: _max.uploadedAt }] : []; }),
    };
  },
});

const A_FEW = 10;
const first = async (tx: Tx, importId: string, fate: "rejected" | "changed" | "gone") => (await linesAmong(tx, importId, { fate }, 0, A_FEW)).lines;

/** One file: where it is, what it would change or has changed, and what is in the way. */
export const importPage = defineQuery({
  name: "imports.openImport", may: "import:read", input: z.object({ importId: z.uuid() }),
  subject: oneImport,
  select: async ({ tx, input: { importId } }): Promise<ImportPage> => {
    const row = await tx.import.findFirstOrThrow({ where: { id: importId } }), kept = await linesKept(tx, importId);
    const school = await tx.school.findFirstOrThrow({ where: { id: row.schoolId }, select: { name: true } });
    const sender = await tx.person.findFirst({ where: { id: row.uploadedById }, select: { name: true } });
    return {
      id: row.id, fileName: row.fileName, kind: readKind(row.kind), state: readState(row.state), sentAt: row.uploadedAt, sentBy: sender?.name ?? null,
      schoolId: row.schoolId, schoolName: school.name, audience: audienceNamed(row.audience), format: row.format, bytes: row.bytes, finishedAt: row.finishedAt, version: row.version,
      meanings: await meaningsOf(tx, row), options: readOptions(row.options), progress: readProgress(row.progress), report: readReport(row.report), hold: await holdOf(tx, importId), kept,
      undo: row.state === "landed" ? await undoStanding(tx, importId) : null,
      causes: { rejected: kept.rejected > 0 ? await causesOf(tx, importId, "rejected") : [], warned: kept.warned > 0 ? await causesOf(tx, importId, "warned") : [] },
      first: { rejected: await first(tx, importId, "rejected"), changed: await first(tx, importId, "changed"), gone: await first(tx, importId, "gone") },
      toCorrect: kept.rejected > 0 ? await linesToCorrect(tx, importId) : [],
    };
  },
});

/** One list of a file's lines, fifty a page: all that came to one end, or those of one cause or column. */
export const importLines = defineQuery({
  name: "imports.listLines", may: "import:read",
  input: z.object({ importId: z.uuid(), fate: z.enum(FATES).default("rejected"), page: z.int().min(1).max(1_000_000).default(1), why: z.string().regex(/^[0-9a-f]{12}$/).optional(), column: z.string().max(200).optional() }),
  subject: oneImport,
  select: async ({ tx, input: { importId, page, fate, why, column } }): Promise<ImportLines> => {
    const row = await tx.import.findFirstOrThrow({ where: { id: importId }, select: { fileName: true, kind: true, state: true, schoolId: true, audience: true } });
    const from = (page - 1) * LINES_A_PAGE, { lines, of } = await linesAmong(tx, importId, { fate, why, column }, from, LINES_A_PAGE);
    return {
      id: importId, fileName: row.fileName, kind: readKind(row.kind), state: readState(row.state), schoolId: row.schoolId, audience: audienceNamed(row.audience),
      fate, lines, from: from + 1, of, kept: await linesKept(tx, importId),
      causes: fate === "rejected" || fate === "warned" ? await causesOf(tx, importId, fate) : [], columns: fate === "changed" ? await columnsChanged(tx, importId) : [],
    };
  },
});

/** The rejected rows of one file as they were sent, for whoever corrects them and sends them again; `of`: of a table that came along in it. */
export const rejectedRows = defineQuery({
  name: "imports.downloadRejected", may: "import:read", input: z.object({ importId: z.uuid(), of: z.enum(KINDS).optional() }),
  subject: oneImport,
  select: async ({ tx, input: { importId, of } }): Promise<RowsToCorrect> => {
    const row = await tx.import.findFirstOrThrow({ where: { id: importId }, select: { report: true, kind: true, format: true } });
    return { emptyKeeps: row.format === "ctf", header: readReport(row.report)?.sentHeadings?.[of ?? row.kind ?? ""] ?? [], lines: await cellsToCorrect(tx, importId, of ?? null) };
  },
});

/** The files because of which new flags wait at a school, the latest first. */
export const holds = defineQuery({
  name: "imports.listHolds", may: "hold:accept", input: z.object({ schoolId: z.uuid() }),
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  select: async ({ tx, input: { schoolId } }): Promise<HoldsAtSchool> => {
    const { name } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } });
    const rows = await tx.flagHold.findMany({ where: { schoolId, ended: null }, orderBy: [{ since: "desc" }, { importId: "asc" }] });
    return { schoolId, schoolName: name, holds: rows.map(({ importId, kind, rows: of, rejected, reasons, since, version }) => ({ importId, kind: z.enum(KINDS).parse(kind), rows: of, rejected, reasons: readReasons(reasons), since, version })) };
  },
});
