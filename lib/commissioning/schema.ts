// What the forms send; each message is the sentence a person reads.
import { z } from "zod";
import { day, type Day } from "../kernel/calendar";
import { parsePence } from "./money.rules";
import { DEAREST_SESSION, LARGEST_POT, MARKS, MOST_SESSIONS, SERVICE_STRANDS } from "./vocabulary";

const text = (asked: string, longest = 120) => z.string(asked).trim().min(1, asked).max(longest, `Write it in at most ${longest} characters`);
const optionalText = (longest = 500) => z.string().trim().max(longest, `Write it in at most ${longest} characters`).optional().transform((given) => given || null);
const several = <T extends z.ZodType>(each: T) => z.preprocess((given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]), z.array(each));
const aDay = (asked: string) => z.string(asked).transform((given, context): Day => {
  try { return day(given); } catch { context.addIssue({ code: "custom", message: asked }); return z.NEVER; }
});
const money = (asked: string, most: number) => z.string(asked).transform((given, context): number => {
  const pence = parsePence(given);
  if (pence === null) context.addIssue({ code: "custom", message: given.trim() ? "Write pounds and pence, such as 12.50" : asked });
  else if (pence > most) context.addIssue({ code: "custom", message: "That is more than Seen holds in one place: look for a slip of the comma" });
  else return pence;
  return z.NEVER;
});
const age = z.union([z.literal("").transform(() => null), z.coerce.number("Write an age in whole years").int("Write an age in whole years").min(0, "Write an age in whole years").max(25, "Write an age up to 25")]).optional().transform((given) => given ?? null);

const service = z.object({
  name: text("Write what the service is called"), about: text("Write what it is and what happens there", 600),
  strands: several(z.enum(SERVICE_STRANDS, "Choose from the list")).refine((given) => given.length > 0, "Choose what it is for"),
  fromAge: age, toAge: age, place: text("Write where it is", 200), times: text("Write when it is, such as Mondays, 15:30 to 17:00", 200),
  price: money("Write the price of one session for one child", DEAREST_SESSION),
});
const agesInOrder = ({ fromAge, toAge }: { readonly fromAge: number | null; readonly toAge: number | null }, context: z.RefinementCtx) => {
  if (fromAge !== null && toAge !== null && toAge < fromAge) context.addIssue({ code: "custom", path: ["toAge"], message: "The oldest age is younger than the youngest" });
};
export const newService = service.extend({ organisationId: z.uuid("Choose the organisation") }).superRefine(agesInOrder);
export const changedService = service.extend({ serviceId: z.uuid(), offered: z.literal("yes").optional().transform((given) => given === "yes") }).superRefine(agesInOrder);

const potName = text("Write what the pot is called"), amount = money("Write the whole amount", LARGEST_POT), untilOn = aDay("Write the last day of the pot");
export const newPot = z.object({ name: potName, amount, fromOn: aDay("Write the first day of the pot"), untilOn, schoolId: z.union([z.literal("").transform(() => null), z.uuid("Choose the school from the list")]).optional().transform((given) => given ?? null) })
  .superRefine((given, context) => { if (given.untilOn < given.fromOn) context.addIssue({ code: "custom", path: ["untilOn"], message: "The last day lies before the first" }); });
export const changedPot = z.object({ potId: z.uuid(), name: potName, amount, untilOn });

export const request = z.object({
  caseId: z.uuid(), goalId: z.uuid("Choose the goal it is for"), serviceId: z.uuid("Choose a service"), potId: z.uuid("Choose the pot that pays"),
  sessions: z.coerce.number("Write how many sessions").int("Write a whole number of sessions").min(1, "Ask for at least one session").max(MOST_SESSIONS, `Ask for at most ${MOST_SESSIONS} sessions`),
  firstSessionOn: aDay("Write the day of the first session"),
  firstName: text("Write the first name", 60), whatHelps: text("Write what helps this child", 600), contactRoute: text("Write how the family agreed to be reached", 200),
  fullName: text("Write the full name"), emergencyContact: text("Write whom to ring in an emergency", 200),
  medicalAndAccess: text("Write medical and access needs, or that none are known", 600), mayCollect: text("Write who may collect the child", 200),
  familyAgreed: z.literal("yes", "Ask the family first: nothing goes to an organisation without their yes"),
});
export const ended = z.object({ requestId: z.uuid(), words: text("Write a sentence that the other side can read", 500) });
export const ofRequest = z.object({ requestId: z.uuid() });
export const ofCase = z.object({ caseId: z.uuid() });
export const ofService = z.object({ serviceId: z.uuid() });
export const ofPot = z.object({ potId: z.uuid() });
export const ofOrganisation = z.object({ organisationId: z.uuid() });
export const ofSchool = z.object({ schoolId: z.uuid() });
export const nothing = z.object({});
export const directoryAsked = z.object({ strand: z.enum(SERVICE_STRANDS).optional().catch(undefined) });
export const ofRegister = z.object({ serviceId: z.uuid(), on: aDay("Write a day") });

/** A register posts `mark.<request>` and `words.<request>` for each child, or `didNotRun` for them all. */
export const register = z.looseObject({ serviceId: z.uuid(), on: aDay("Write the day of the session"), didNotRun: z.literal("yes").optional(), why: optionalText() }).transform((given, context) => {
  const each = (prefix: string) => Object.entries(given).flatMap(([name, value]) => (name.startsWith(`${prefix}.`) && typeof value === "string" && value.trim() ? [[name.slice(prefix.length + 1), value.trim()] as const] : []));
  const words = new Map(each("words")), marks = each("mark").map(([requestId, mark]) => ({ requestId, mark, words: words.get(requestId) ?? null }));
  const posted = z.array(z.object({ requestId: z.uuid(), mark: z.enum(MARKS), words: z.string().max(500).nullable() })).safeParse(marks);
  const wrong = posted.error?.issues[0];
  if (wrong) context.addIssue({ code: "custom", path: [`${wrong.path[1] === "words" ? "words" : "mark"}.${marks[Number(wrong.path[0])]?.requestId ?? ""}`], message: wrong.path[1] === "words" ? "Write it in at most 500 characters" : "Choose here, not here or told us" });
  return { serviceId: given.serviceId, on: given.on, didNotRun: given.didNotRun === "yes", why: given.why, marks: posted.data ?? [] };
});
