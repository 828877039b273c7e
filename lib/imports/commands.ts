import { enqueue, identifyAgain } from "../db/enqueue";
import { defineCommand } from "../doorway/doorway";
import { no, yes } from "../kernel/result";
import { mayGo } from "../kernel/transition";
import type { Prisma } from "../../generated/prisma/client";
import { A_HEADER_AT_MOST, peekKind } from "./peek-kind";
import { mustBeAccepted, readOptions, readReport, readState, type ImportOptions, type ImportState } from "./report";
import { plain } from "./headings";
import { columnsToSay, headingsToChoose, headingToForget, sentBy, toRemember } from "./say-columns";
import { fileToSend, holdToAccept, importToAccept, importToThrowAway, importToUndo, sheetToRead } from "./schema";
import { startOfStored } from "./stored-file";
import { IMPORT_TRANSITIONS } from "./transitions.rules";
import { undoStanding } from "./undo";

const audienceOf = (kind: string | null): "data-manager" | "safeguarding-lead" => (kind === "involvement" ? "safeguarding-lead" : "data-manager");

/** Hands a file that lies on the disk to the job that reads and checks it. Nothing lands yet. Who may send it hangs on what it is: involvement is the safeguarding lead's alone. */
export const sendFile = defineCommand({
  name: "imports.sendFile",
  input: fileToSend,
  may: "import:send",
  async subject(_tx, { schoolId, file, kind }, viewer) {
    const seems = kind ?? peekKind(await startOfStored(viewer.areaId, file.importId, A_HEADER_AT_MOST));
    return { schoolId, audience: seems === null ? viewer.role : audienceOf(seems) };
  },
  async run({ tx, input, subject, viewer, now }) {
    const { importId: id, name, bytes, hash: fileHash } = input.file;
    const options: ImportOptions = { kind: input.kind, academicYear: input.academicYear, partial: input.partial, sheet: input.sheet };
    const about = { schoolId: input.schoolId, audience: subject.audience };
    await tx.import.createMany({ data: [{
      id, ...about, fileName: name.slice(0, 200), fileHash, bytes,
      options: options as Prisma.InputJsonObject, uploadedById: viewer.id, uploadedAt: now,
    }] });
    if (viewer.through === "page") await enqueue(tx, "check-import", "imports", id, { importId: id, schoolId: input.schoolId });
    return { ...yes({ importId: id, schoolId: input.schoolId }), trace: { schoolId: input.schoolId, after: { importId: id, bytes } } };
  },
});

/** The person has looked: what was checked may land. */
export const acceptImport = defineCommand({
  name: "imports.acceptImport",
  input: importToAccept,
  may: "import:send",
  subject: (tx, { importId }) => tx.import.findFirst({ where: { id: importId }, select: { schoolId: true, audience: true, state: true, report: true } }),
  async run({ tx, input, subject, viewer }) {
    const report = readReport(subject.report);
    if (!goes(subject, "landing") || !report) return no("not-waiting");
    const must = mustBeAccepted(report);
    if (must.rejected && !input.acceptRejected) return no("rejected-not-accepted");
    if (must.gone && !input.acceptGone) return no("gone-not-accepted");
    if (!(await moved(tx, input, "landing"))) return no("changed-meanwhile");
    if (viewer.through === "page") await enqueue(tx, "land-import", "imports", input.importId, { importId: input.importId, schoolId: subject.schoolId });
    return { ...yes({ importId: input.importId, schoolId: subject.schoolId }), trace: { schoolId: subject.schoolId, before: { state: subject.state }, after: { state: "landing", importId: input.importId } } };
  },
});

/** A file that failed by a fault of ours is read once more. */
export const tryImportAgain = defineCommand({
  name: "imports.tryImportAgain",
  input: importToThrowAway,
  may: "import:send",
  subject: (tx, { importId }) => tx.import.findFirst({ where: { id: importId }, select: { schoolId: true, audience: true, state: true } }),
  async run({ tx, input, subject }) {
    if (subject.state !== "failed" || !goes(subject, "received")) return no("not-waiting");
    if (!(await moved(tx, input, "received"))) return no("changed-meanwhile");
    await enqueue(tx, "check-import", "imports", input.importId, { importId: input.importId, schoolId: subject.schoolId });
    return { ...yes({ importId: input.importId }), trace: { schoolId: subject.schoolId, before: { state: "failed" }, after: { state: "received", importId: input.importId } } };
  },
});

/** Another sheet of the same workbook is read instead, from the beginning. Nothing has landed yet. */
export const readSheet = defineCommand({
  name: "imports.readSheet",
  input: sheetToRead,
  may: "import:send",
  subject: (tx, { importId }) => tx.import.findFirst({ where: { id: importId }, select: { schoolId: true, audience: true, state: true, report: true, options: true } }),
  async run({ tx, input, subject: { schoolId, state, report, options } }) {
    if (state !== "needs-review" && state !== "needs-columns") return no("not-waiting");
    if (!readReport(report)?.sheets?.others.includes(input.sheet)) return no("no-such-sheet");
    if (!(await moved(tx, input, "received"))) return no("changed-meanwhile");
    const chosen: ImportOptions = { ...readOptions(options), sheet: input.sheet };
    await tx.import.updateMany({ where: { id: input.importId }, data: { options: chosen as Prisma.InputJsonObject, progress: {} } });
    await enqueue(tx, "check-import", "imports", input.importId, { importId: input.importId, schoolId });
    return { ...yes({ importId: input.importId }), trace: { schoolId, before: { state }, after: { state: "received", importId: input.importId } } };
  },
});


/** Nothing of it lands, and the file itself is deleted. Work that goes on notices before anything of it stays; what is landing lands. */
export const throwAway = defineCommand({
  name: "imports.throwAway",
  input: importToThrowAway,
  may: "import:send",
  subject: (tx, { importId }) => tx.import.findFirst({ where: { id: importId }, select: { schoolId: true, audience: true, state: true } }),
  async run({ tx, input, subject }) {
    if (subject.state === "landing") return no("landing");
    if (!goes(subject, "thrown-away")) return no("not-waiting");
    if (!(await moved(tx, input, "thrown-away"))) return no("changed-meanwhile");
    await enqueue(tx, "remove-upload", "imports", input.importId, { importId: input.importId, schoolId: subject.schoolId });
    return { ...yes({ importId: input.importId }), trace: { schoolId: subject.schoolId, before: { state: subject.state }, after: { state: "thrown-away", importId: input.importId } } };
  },
});

/** What a landed file changed is to be put back; the job that does it looks again whether anything stands on it. */
export const undoImport = defineCommand({
  name: "imports.undoImport",
  input: importToUndo,
  may: "import:send",
  subject: (tx, { importId }) => tx.import.findFirst({ where: { id: importId }, select: { schoolId: true, audience: true, state: true } }),
  async run({ tx, input, subject: { schoolId, state }, viewer }) {
    if (!goes({ state }, "undoing")) return no("not-landed");
    const { inTheWay } = await undoStanding(tx, input.importId);
    if (inTheWay) return no(inTheWay);
    if (!(await moved(tx, input, "undoing"))) return no("changed-meanwhile");
    if (viewer.through === "page") await enqueue(tx, "undo-import", "imports", input.importId, { importId: input.importId, schoolId });
    return { ...yes({ importId: input.importId, schoolId }), trace: { schoolId, before: { state }, after: { state: "undoing", importId: input.importId } } };
  },
});

/** The safeguarding lead or the SENCO has seen what was left out: flags go on without it. Whoever accepted the rows when the file landed has not said this. */
export const acceptHold = defineCommand({
  name: "imports.acceptHold",
  input: holdToAccept,
  may: "hold:accept",
  subject: (tx, { importId }) => tx.flagHold.findFirst({ where: { importId }, select: { schoolId: true, kind: true, ended: true } }),
  async run({ tx, input: { importId, version }, subject: { schoolId, kind, ended }, viewer, now }) {
    if (ended !== null) return no("ended-already");
    const { count } = await tx.flagHold.updateMany({ where: { importId, version, ended: null }, data: { ended: "accepted", endedAt: now, acceptedById: viewer.id, version: { increment: 1 } } });
    if (count === 0) return no("changed-meanwhile");
    await identifyAgain(tx, [schoolId]);
    return { ...yes({ schoolId }), trace: { schoolId, before: { flags: "wait" }, after: { flags: "go on", importId, kind } } };
  },
});

/** A person has said which heading is which column: it is remembered for the school's next file of this kind, and this one is read again. */
export const sayColumns = defineCommand({
  name: "imports.sayColumns",
  input: columnsToSay,
  may: "import:send",
  subject: (tx, { importId }) => tx.import.findFirst({ where: { id: importId }, select: { schoolId: true, audience: true, state: true, report: true, options: true } }),
  async run({ tx, input: { candidate, said, ...input }, subject, viewer, now }) {
    const headings = readReport(subject.report)?.headings ?? [], { kind } = candidate, { schoolId, audience } = subject;
    const offered = headingsToChoose(headings).map(({ value }) => value);
    if (subject.state !== "needs-columns" || !goes(subject, "received")) return no("not-waiting");
    if (sentBy(kind) !== audience) return no("another-office");
    if ([...said.values()].some((heading) => !offered.includes(heading))) return no("not-a-heading");
    if (!(await moved(tx, input, "received"))) return no("changed-meanwhile");
    await tx.import.updateMany({ where: { id: input.importId }, data: { options: { ...readOptions(subject.options), kind } as Prisma.InputJsonObject } });
    await tx.headingMeaning.deleteMany({ where: { schoolId, audience, kind, heading: { in: [...offered] } } });
    await tx.headingMeaning.createMany({ data: toRemember(headings, candidate, said).map((meaning) => ({ schoolId, audience, kind, ...meaning, saidById: viewer.id, saidAt: now })) });
    await enqueue(tx, "check-import", "imports", input.importId, { importId: input.importId, schoolId });
    return { ...yes({ importId: input.importId }), trace: { schoolId, before: { state: subject.state }, after: { state: "received", importId: input.importId, kind, columns: said.size } } };
  },
});

/** What a heading means is forgotten: files that have landed stay as they are, the next one is asked about. */
export const forgetHeading = defineCommand({
  name: "imports.forgetHeading",
  input: headingToForget,
  may: "import:send",
  subject: (tx, { importId }) => tx.import.findFirst({ where: { id: importId }, select: { schoolId: true, audience: true, kind: true } }),
  async run({ tx, input, subject: { schoolId, audience, kind } }) {
    const { count } = await tx.headingMeaning.deleteMany({ where: { schoolId, audience, kind: kind ?? "", heading: plain(input.heading) } });
    if (count === 0) return no("not-remembered");
    return { ...yes({ importId: input.importId }), trace: { schoolId, after: { importId: input.importId, kind, forgotten: count } } };
  },
});

const goes = ({ state }: { readonly state: string }, to: ImportState): boolean => mayGo(IMPORT_TRANSITIONS, readState(state), to);
type Versioned = { readonly importId: string; readonly version: number };
async function moved(tx: Prisma.TransactionClient, { importId, version }: Versioned, state: ImportState): Promise<boolean> {
  const saved = await tx.import.updateManyAndReturn({ where: { id: importId, version }, data: { state, version: { increment: 1 } }, select: { id: true } });
  return saved.length > 0;
}
