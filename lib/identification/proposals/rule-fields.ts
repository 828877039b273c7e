// A rule set as the fields of a form, and back. A field is called what the schema calls its place, so that a fault is said beside it.
import { DEFAULT_RULE_SET } from "../default-rule-set";
import type { RuleSet } from "../rule-set.schema";
import { RULE_IDS } from "../vocabulary";

export type Rules = Omit<RuleSet, "version">;
export type Fields = Readonly<Record<string, string | readonly string[]>>;
type Value = number | string | readonly string[];
type Numbers = Readonly<Record<string, Value>>;

export const EXPECTED_STRANDS = ["attendance", "emotional", "social", "academic", "teacher-judgement"] as const;
/** Shares are written in per cent. */
export const isShare = (name: string): boolean => /share/i.test(name);
const PER_CENT = 100;

const written = (name: string, value: Value): string | readonly string[] =>
  typeof value !== "number" ? value : String(isShare(name) ? Number((value * PER_CENT).toFixed(8)) : value);

/** What was typed as the schema asks for it; what is no number stays as it was typed, for the schema to refuse. */
function read(name: string, like: Value, given: unknown): unknown {
  if (Array.isArray(like)) return given === undefined || given === "" ? [] : [given].flat();
  if (typeof like === "string") return given;
  const text = typeof given === "string" ? given.trim() : "";
  if (!/^\d{1,9}(\.\d{1,20})?$/.test(text)) return text;
  return isShare(name) ? Number((Number(text) / PER_CENT).toFixed(10)) : Number(text);
}

const numbersTo = (at: string, numbers: Numbers) => Object.entries(numbers).map(([name, value]) => [`${at}.${name}`, written(name, value)] as const);
const numbersFrom = (at: string, like: Numbers, fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(like).map(([name, value]) => [name, read(name, value, fields[`${at}.${name}`])]));

/** Every field with what stands in it; a box that is not ticked has no field. */
export function toFields(rules: Rules): Fields {
  const fields: (readonly [string, string | readonly string[]])[] = [["candidate.strands", String(rules.candidate.strands)], ["eligibility", rules.eligibility]];
  for (const rule of RULE_IDS) {
    const { on, severity, source, notPublishedFor, thresholds } = rules.rules[rule], at = `rules.${rule}`;
    if (on) fields.push([`${at}.on`, "yes"]);
    fields.push([`${at}.severity`, severity], [`${at}.notPublishedFor`, notPublishedFor], [`${at}.source.name`, source.name], [`${at}.source.year`, String(source.year)], ...numbersTo(`${at}.thresholds`, thresholds));
  }
  for (const strand of EXPECTED_STRANDS) {
    const asked = rules.expected[strand], at = `expected.${strand}`;
    if (asked) fields.push([`${at}.collected`, "yes"]);
    fields.push(...numbersTo(at, asked ?? DEFAULT_RULE_SET.expected[strand] ?? {}));
  }
  return Object.fromEntries(fields);
}

/** The document that the fields make, for the schema to judge; its sentences are Seen's, since nobody types them. */
export function fromFields(fields: Readonly<Record<string, unknown>>): unknown {
  return {
    rules: Object.fromEntries(RULE_IDS.map((rule) => {
      const { sentence, thresholds } = DEFAULT_RULE_SET.rules[rule], at = `rules.${rule}`;
      return [rule, {
        on: fields[`${at}.on`] === "yes", severity: fields[`${at}.severity`], sentence, notPublishedFor: read("", [], fields[`${at}.notPublishedFor`]),
        source: { name: fields[`${at}.source.name`], year: read("", 0, fields[`${at}.source.year`]) }, thresholds: numbersFrom(`${at}.thresholds`, thresholds, fields),
      }];
    })),
    candidate: { strands: read("", 0, fields["candidate.strands"]) },
    expected: Object.fromEntries(EXPECTED_STRANDS.map((strand) => {
      const at = `expected.${strand}`;
      return [strand, fields[`${at}.collected`] === "yes" ? numbersFrom(at, DEFAULT_RULE_SET.expected[strand] ?? {}, fields) : null];
    })),
    eligibility: read("", [], fields.eligibility),
  };
}
