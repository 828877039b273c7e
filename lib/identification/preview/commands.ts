import { z } from "zod";
import { enqueue } from "../../db/enqueue";
import { defineCommand } from "../../doorway/doorway";
import { no, yes } from "../../kernel/result";
import { findProposal } from "../proposals/find-proposal";
import { beginRun } from "./keep-preview";

/** Has what an open proposal would find counted at every school of its programme, beside the version in force; asked again, it is counted anew. */
export const askPreview = defineCommand({
  name: "identification.askPreview",
  input: z.object({ proposalId: z.uuid() }),
  may: "rules:publish",
  subject: (tx, { proposalId }) => findProposal(tx, proposalId),
  run: async ({ tx, subject: { id, programmeId, state, version, inForce }, viewer, now }) => {
    if (state !== "open") return no("not-open");
    const schools = await tx.programmeSchool.count({ where: { programmeId } });
    if (schools === 0) return no("no-schools");
    const run = await beginRun(tx, id, schools, { proposalVersion: version, againstVersion: inForce?.version ?? null }, { personId: viewer.id, now });
    await enqueue(tx, "preview-rules", "previews", id, { proposalId: id });
    return { ...yes({ programmeId, proposalId: id }), trace: { after: { proposalId: id, run, schools } } };
  },
});
