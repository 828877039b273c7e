// What an administrator writes of a questionnaire, and what is kept of it. The messages are the sentences their reader sees.
import { z } from "zod";
import { CONCERNS, MEASURE_RESPONDENTS, MEASURE_STRANDS, MOST_SUBSCALES, readBands, type MeasureSubscale } from "./measure.rules";

const text = (message: string, most = 200) => z.string(message).trim().min(1, message).max(most, `Keep it under ${most} characters.`);
const several = <T extends z.ZodType>(one: T, message: string) => z.preprocess((given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]), z.array(one).min(1, message));

/** Kept with the measure; a row that is read again must still be one. */
export const subscalesSchema = z.array(z.strictObject({
  name: z.string().min(1), low: z.int().min(0), high: z.int().max(1_000), concern: z.enum(CONCERNS), strand: z.enum(MEASURE_STRANDS),
  bands: z.array(z.strictObject({ name: z.string().min(1), from: z.int(), to: z.int() })).readonly(),
})).min(1).max(MOST_SUBSCALES);

export const NUMBERS = Array.from({ length: MOST_SUBSCALES }, (_, i) => i + 1);
type Posted = Readonly<Record<string, unknown>>;
const said = (posted: Posted, name: string) => (typeof posted[name] === "string" ? posted[name].trim() : "");

/** The scores in the order in which they were written; a line without a name is left out. */
function subscalesIn(posted: Posted, fault: (field: string, message: string) => void): readonly MeasureSubscale[] {
  const names = new Set<string>();
  const found = NUMBERS.flatMap((n): MeasureSubscale[] => {
    const name = said(posted, `subscale${n}`);
    if (name === "") return [];
    if (name.length > 60) fault(`subscale${n}`, "Keep it under 60 characters.");
    if (names.has(name.toLowerCase())) fault(`subscale${n}`, "Two scores have this name. Give each its own.");
    names.add(name.toLowerCase());
    const [low, high] = ["low", "high"].map((end) => (/^\d{1,4}$/.test(said(posted, `${end}${n}`)) ? Number(said(posted, `${end}${n}`)) : null));
    const concern = CONCERNS.find((one) => one === said(posted, `concern${n}`)), strand = MEASURE_STRANDS.find((one) => one === said(posted, `strand${n}`));
    if (low == null) fault(`low${n}`, "Write the lowest score: a whole number from 0");
    if (high == null || high > 1_000) fault(`high${n}`, "Write the highest score: a whole number up to 1000");
    if (low != null && high != null && high <= low) fault(`high${n}`, "The highest score is above the lowest. Correct one of them");
    if (!concern) fault(`concern${n}`, "Choose which way is of concern");
    if (!strand) fault(`strand${n}`, "Choose what it is about");
    if (low == null || high == null || high <= low || !concern || !strand) return [];
    const bands = readBands(said(posted, `bands${n}`), low, high);
    if (!bands) fault(`bands${n}`, `Write the bands from ${low} to ${high} without a gap, such as: low ${low}–${low}; high ${low + 1}–${high}`);
    return bands ? [{ name, low, high, concern, strand, bands }] : [];
  });
  if (names.size === 0) fault("subscale1", "Write at least one score that this questionnaire gives");
  return found;
}

export const defineMeasureSchema = z.looseObject({
  instrument: text("Write what your files call it", 40).refine((name) => name.toUpperCase() !== "SDQ", "The SDQ is in Seen already."),
  version: text("Write which version", 40), name: text("Write its whole name"),
  respondents: several(z.enum(MEASURE_RESPONDENTS, "Choose from the list"), "Choose who answers it"),
  source: text("Write where its ranges and bands come from"),
  sourceYear: z.coerce.number("Write the year as four digits").int("Write the year as four digits").min(1900, "Write the year as four digits").max(2100, "Write the year as four digits"),
  licence: text("Write what its licence allows, and who said so", 500),
}).transform((posted, context) => {
  const subscales = subscalesIn(posted, (field, message) => context.addIssue({ code: "custom", path: [field], message, input: posted[field] }));
  const { instrument, version, name, respondents, source, sourceYear, licence } = posted;
  return { instrument, version, name, respondents, source, sourceYear, licence, subscales };
});
