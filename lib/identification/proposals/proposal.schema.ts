// What a proposal of rules says; each message is the sentence a person reads. Rules come as a document or as the fields of the form.
import { z } from "zod";
import { ruleSetSchema } from "../rule-set.schema";
import { fromFields } from "./rule-fields";

export const rulesSchema = ruleSetSchema.omit({ version: true });
const saying = {
  why: z.string("Write why.").trim().min(1, "Write why: whoever asks later reads it beside this version.").max(2_000, "Write it in at most 2,000 characters."),
  source: z.string("Say whose numbers these are.").trim().min(1, "Say whose numbers these are: a study, a guidance, or the people who agreed on them.").max(200, "Say it in at most 200 characters."),
  sourceYear: z.coerce.number("Give the year it was said in.").int("Give the year it was said in.").min(1900, "Give a year after 1900.").max(2100, "Give a year before 2100."),
};
const version = z.coerce.number().int().min(1);

const withDocument = (raw: unknown): unknown => {
  if (raw === null || typeof raw !== "object" || "rules" in raw) return raw;
  return { ...raw, ...(fromFields(raw as Readonly<Record<string, unknown>>) as object) };
};

export const ofProposal = z.object({ programmeId: z.uuid(), proposalId: z.uuid() });
export const proposeSchema = z.preprocess(withDocument, z.object({ programmeId: z.uuid(), ...saying, ...rulesSchema.shape }));
export const changeSchema = z.preprocess(withDocument, z.object({ proposalId: z.uuid(), version, /** Kept as a proposal of its own, beside the one it was begun from. */ apart: z.literal("yes").optional(), ...saying, ...rulesSchema.shape }));
/** `inForce`: the version that was in force when whoever publishes looked at what would change. */
export const publishProposalSchema = z.object({ proposalId: z.uuid(), version, inForce: version });
export const withdrawSchema = z.object({ proposalId: z.uuid(), version });
