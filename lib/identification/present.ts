// A flag in words that can be read aloud to a parent: what happened, in figures and dates, never what a child is.
import { longDay } from "../kernel/calendar";
import { INSIGHT_WORDS, observationWords, percent, plural, RESPONDENT_WORDS, WEEKDAY_WORDS } from "../signals/vocabulary";
import type { RuleSet } from "./rule-set.schema";
import type { Evidence, Exception, Flag, RuleId, Severity } from "./vocabulary";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { notable: "To look at", severe: "To look at first" };
export const EXCEPTION_WORDS: Readonly<Record<Exception, string>> = {
  "special-schools": "special schools", "below-compulsory-school-age": "children below compulsory school age",
};
export const RULE_WORDS: Readonly<Record<RuleId, string>> = {
  "attendance.persistent": "Absence this school year", "attendance.severe": "Half or more of the school year missed",
  "attendance.different-weeks": "Away in different weeks", "attendance.weekday": "Away on one day of the week",
  "attendance.unauthorised": "Unauthorised absence", "attendance.suspended": "Suspension",
  "emotional.sdq": "SDQ, emotional", "social.sdq-peer": "SDQ, friends", "social.sdq-prosocial": "SDQ, kindness to others",
  "academic.below": "Results below expectation", "academic.two-years": "Two years below", "academic.fall": "A fall in results",
  "judgement.observed": "Noted in the class review", "judgement.family-engagement": "Contact with the family",
  "insight.declared": "Told to the school", "contact.repeated-without-help": "Asked for help, none started",
};

type Figures = (what: string) => Evidence | undefined;
const figure = (find: Figures, what: string): string => String(find(what)?.value ?? "");
const number = (find: Figures, what: string): number => Number(find(what)?.value ?? 0);
const span = (evidence: Evidence | undefined): string =>
  evidence?.from && evidence.to ? (evidence.from === evidence.to ? `on ${longDay(evidence.from)}` : `from ${longDay(evidence.from)} to ${longDay(evidence.to)}`) : "";
const inWeeks = (find: Figures): string => `in ${plural(number(find, "school-weeks"), "school week")}`;
const listed = (words: readonly string[], last = "and"): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`);

const toDate = (_: Flag, find: Figures) =>
  `Away for ${number(find, "absent-sessions")} of ${number(find, "possible-sessions")} possible sessions ${span(find("possible-sessions"))}, ${percent(number(find, "absence-share"))}.`;
const sdq = (flag: Flag) =>
  flag.because.filter(({ what }) => !what.endsWith("-band")).map((score) => {
    const [, respondent] = score.source.split(", "), band = flag.because.find(({ what, source }) => what === `${score.what}-band` && source === score.source);
    const subscale = score.what.replace("sdq-", "");
    return `${RESPONDENT_WORDS[respondent as keyof typeof RESPONDENT_WORDS] ?? "The"} answers on the SDQ gave ${subscale === "emotional" ? "an" : "a"} ${subscale} score of ${score.value} ${span(score)}, in the band “${band?.value}”.`;
  }).join(" ");
const subject = ({ what }: Evidence) => (what.startsWith("english") ? "English" : what.split("-")[0]!);

const SENTENCES: Readonly<Record<RuleId, (flag: Flag, find: Figures) => string>> = {
  "attendance.persistent": toDate,
  "attendance.severe": toDate,
  "attendance.different-weeks": (_, find) =>
    `Away for ${plural(number(find, "absent-sessions"), "session")} ${inWeeks(find)}, spread over ${plural(number(find, "weeks-with-absence"), "different week")}.`,
  "attendance.weekday": (_, find) =>
    `Away for ${plural(number(find, "weekday-absent-sessions"), "session")} on ${WEEKDAY_WORDS[figure(find, "weekday")] ?? ""}s ${inWeeks(find)}: ${percent(number(find, "weekday-absence-share"))} of that day’s sessions, ${percent(number(find, "other-weekdays-absence-share"))} on the other days.`,
  "attendance.unauthorised": (_, find) => `${plural(number(find, "unauthorised-sessions"), "session")} marked as unauthorised absence ${inWeeks(find)}.`,
  "attendance.suspended": ({ because }, find) => {
    const times = find("suspensions"), said = because.find(({ what, source }) => what === "suspended-sessions" && (!times || source === times.source));
    const sessions = plural(Number(said?.value ?? 0), "session");
    if (!times?.from) return `Suspended for ${sessions} ${inWeeks(find)}.`;
    return Number(times.value) > 1 ? `Suspended ${times.value} times ${inWeeks(find)}, for ${sessions} in all.` : `Suspended for ${sessions} from ${longDay(times.from)}.`;
  },
  "emotional.sdq": sdq,
  "social.sdq-peer": sdq,
  "social.sdq-prosocial": sdq,
  "academic.below": ({ because }) =>
    `Latest results: ${listed(because.filter(({ what }) => what.endsWith("-result")).map((row) => `${subject(row)} ${row.value} expectation`))}.`,
  "academic.two-years": ({ because }) => `Latest results: ${listed(because.map((row) => `${subject(row)} ${plural(Number(row.value), "year")} below`))}.`,
  "academic.fall": ({ because }) =>
    because.filter(({ what }) => what.endsWith("-result")).map((row) => `The latest result in ${subject(row)}, ${span(row)}, was ${row.value} expectation; the one before was ${row.threshold} expectation.`).join(" "),
  "judgement.observed": ({ because }, find) =>
    `School staff noted ${plural(number(find, "different-observations"), "different thing")} ${inWeeks(find)}: ${listed(because.filter(({ what }) => what === "observation").map(({ value }) => `“${observationWords(String(value))}”`))}.`,
  "judgement.family-engagement": (_, find) => `The school’s contact with the family was described as “${figure(find, "family-engagement")}” ${span(find("family-engagement"))}.`,
  "insight.declared": ({ because }) => `The school was told: ${listed(because.map((row) => `${INSIGHT_WORDS[row.value as keyof typeof INSIGHT_WORDS] ?? row.value} (${span(row)})`))}.`,
  "contact.repeated-without-help": (_, find) => `Someone asked for help ${plural(number(find, "times-asked"), "time")} ${span(find("times-asked"))}, and no help started.`,
};

/** The fact of a flag, as one or a few plain sentences. */
export const sentenceOf = (flag: Flag): string => SENTENCES[flag.rule](flag, (what) => flag.because.find((evidence) => evidence.what === what));

/** A rule with its numbers, as the programme published them. */
export function ruleSentence(rule: RuleId, { rules }: RuleSet): string {
  const { sentence, thresholds } = rules[rule];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => inWords(name, (thresholds as Readonly<Record<string, number | string | readonly string[]>>)[name]));
}
function inWords(name: string, value: number | string | readonly string[] | undefined): string {
  if (value === undefined) return name;
  if (typeof value === "number") return name.endsWith("Share") ? `${Number((value * 100).toFixed(8))}%` : String(value); // never rounded: 8.33% is not 8.3%
  return typeof value === "string" ? value : listed(value.map((word) => INSIGHT_WORDS[word as keyof typeof INSIGHT_WORDS] ?? word), "or");
}
