// When the same rule says something worse than what people knew when they decided: by a step that a person would call worse, not by any step at all.
import type { Evidence, RuleId } from "./vocabulary";

type Figure = { /** The evidence line that is compared; a * counts the lines that end so. */ readonly of: string; /** How much further from the threshold is worse. */ readonly step: number; readonly downwards?: true; readonly because: string };
/** Of each rule the figure that is compared, and the step (decision 0020). Rules that only say "yes" have none: they cannot get worse. */
export const WORSE_BY: Readonly<Partial<Record<RuleId, Figure>>> = {
  "attendance.persistent": { of: "absence-share", step: 0.05, because: "five percentage points more of the year missed" },
  "attendance.severe": { of: "absence-share", step: 0.05, because: "five percentage points more of the year missed" },
  "attendance.different-weeks": { of: "absent-sessions", step: 4, because: "two more days missed in the same number of weeks" },
  "attendance.weekday": { of: "weekday-absent-sessions", step: 4, because: "two more of that weekday missed" },
  "attendance.unauthorised": { of: "unauthorised-sessions", step: 5, because: "half the national threshold again" },
  "attendance.suspended": { of: "suspended-sessions", step: 1, because: "suspended again" },
  "emotional.sdq": { of: "sdq-emotional", step: 2, because: "two points of ten more" },
  "social.sdq-peer": { of: "sdq-peer", step: 2, because: "two points of ten more" },
  "social.sdq-prosocial": { of: "sdq-prosocial", step: 2, downwards: true, because: "two points of ten less" },
  "academic.below": { of: "subjects-below", step: 1, because: "one more subject below" },
  "academic.two-years": { of: "*-years-below", step: 1, because: "a year further below" },
  "academic.fall": { of: "*-result", step: 1, because: "one more subject has fallen" },
  "judgement.observed": { of: "different-observations", step: 1, because: "one more thing noticed" },
  "insight.declared": { of: "*insight", step: 1, because: "one more thing told" },
  "contact.repeated-without-help": { of: "times-asked", step: 1, because: "somebody asked again" },
};

/** The one number by which a flag of this rule is compared with itself, larger being worse; null where it has none. */
export function figureOf(rule: RuleId, because: readonly Evidence[]): number | null {
  const figure = WORSE_BY[rule];
  if (!figure) return null;
  if (figure.of.startsWith("*")) {
    const lines = because.filter(({ what }) => what.endsWith(figure.of.slice(1)));
    if (figure.of !== "*-years-below") return lines.length;
    return lines.length ? Math.max(...lines.map(({ value }) => Number(value))) : null;
  }
  const values = because.filter(({ what, value }) => what === figure.of && typeof value === "number").map(({ value }) => Number(value));
  if (values.length === 0) return null;
  return figure.downwards ? -Math.min(...values) : Math.max(...values);
}

/** Whether the figure has moved on by at least its rule's step. What was not kept at the decision cannot be compared. */
export const figureIsWorse = (rule: RuleId, now: number | null, then: number | null): boolean =>
  now !== null && then !== null && now - then >= (WORSE_BY[rule]?.step ?? Infinity) - 1e-9;

/** Of each rule the figure it stands at; where several programmes found it, the worst. */
export function worstFigures(flags: readonly { readonly rule: RuleId; readonly because: readonly Evidence[] }[]): Partial<Record<RuleId, number>> {
  const worst: Partial<Record<RuleId, number>> = {};
  for (const { rule, because } of flags) {
    const figure = figureOf(rule, because), known = worst[rule];
    if (figure !== null && (known === undefined || figure > known)) worst[rule] = figure;
  }
  return worst;
}
