// The flags that stand for children, in words: fact, rule as published, dates, source, who set the threshold. Several programmes' repeats are one.
import { ask } from "../db/ask-together";
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn, longDay } from "../kernel/calendar";
import { plural, sourceWords, STRAND_WORDS, type Strand } from "../signals/vocabulary";
import { NORMAL_DAYS } from "./flag-life.rules";
import { loadHonesty } from "./honesty/load-honesty";
import { mostlyDismissedSentence } from "./honesty/present";
import { ruleSentence, sentenceOf } from "./present";
import { ruleSetSchema } from "./rule-set.schema";
import { lastApplied } from "./runs/keep-run";
import type { Evidence, RuleId, Severity } from "./vocabulary";
import { RULE_IDS } from "./vocabulary";

export type ShownFlag = {
  readonly rule: RuleId; readonly strand: Strand; readonly strandName: string; readonly severity: Severity; readonly seenOn: Day;
  /** The rule fires no more; it was so until that day, and is over after twenty school days of normal data. */
  readonly was?: { readonly until: Day; readonly normalDays: number };
  /** How the rule has done at this school, where it is mostly dismissed. */
  readonly caution?: string;
  /** By whose action it asks nobody. */
  readonly quiet?: string;
  readonly fact: string; readonly details: readonly { readonly term: string; readonly is: string }[];
};
type Where = { readonly schoolId: string; readonly childId?: { in: string[] }; readonly yearGroup?: { in: string[] }; readonly candidate?: true; readonly rule?: RuleId; readonly restricted?: false };

/** By child, in the rules' own order; `where` names the school, and says for whom. What several programmes find by one rule is one flag, with the evidence of each. `alsoWas`: also what fires no more and is not over yet, last. */
export async function standingFlags(tx: Tx, where: Where, { alsoWas = false }: { readonly alsoWas?: boolean } = {}): Promise<ReadonlyMap<string, readonly ShownFlag[]>> {
  const rows = await tx.flag.findMany({ where: { ...where, ...(alsoWas ? { expiredOn: null } : { endedOn: null }) }, orderBy: [{ childId: "asc" }, { endedOn: { sort: "desc", nulls: "first" } }, { severity: "desc" }, { lastSeenOn: { sort: "desc", nulls: "first" } }, { programmeId: "asc" }] });
  const published = new Map((await tx.ruleSet.findMany({ where: { programmeId: { in: [...new Set(rows.map(({ programmeId }) => programmeId))] } } }))
    .map((row) => [`${row.programmeId} ${row.version}`, row]));
  const cautions = await cautionsAt(tx, where.schoolId), applied = await ask(tx, lastApplied(where.schoolId)), shown = new Map<string, ShownFlag[]>();
  for (const same of merged(rows)) {
    const row = same[0]!, rule = row.rule as RuleId, strand = row.strand as Strand, severity = row.severity as Severity, because = row.because as unknown as readonly Evidence[];
    const seenOn = same.map((one) => dayOfColumn(one.seenOn)).sort()[0]!, until = row.lastSeenOn && dayOfColumn(row.lastSeenOn);
    // The days a figure was counted over stay while it does not move: when it was looked at last is said beside them.
    const on = applied.get(row.programmeId);
    const rules = same.map((one) => published.get(`${one.programmeId} ${one.ruleSetVersion}`)).map((set) => ruleDetails(rule, set?.rules, set && dayOfColumn(set.publishedOn)));
    const evidence = same.flatMap((one) => one.because as unknown as readonly Evidence[]), said = sentenceOf({ childId: row.childId, upn: "", rule, strand, severity, because }), fact = until ? `Was so until ${longDay(until)}: ${said}` : said;
    shown.set(row.childId, [...(shown.get(row.childId) ?? []), {
      rule, strand, strandName: STRAND_WORDS[strand], severity, seenOn, fact, ...(until ? { was: { until, normalDays: row.normalDays } } : {}), ...(cautions.has(rule) ? { caution: cautions.get(rule)! } : {}),
      details: [...distinct(rules.flat()), ...evidenceDetails(evidence), { term: "First seen", is: longDay(seenOn) }, ...(until || !on ? [] : [{ term: "Still met", is: longDay(on) }]), ...(cautions.has(rule) ? [{ term: "How this rule has done", is: cautions.get(rule)! }] : []), ...(until ? [{ term: "Last met", is: `${longDay(until)}. Since then ${plural(row.normalDays, "school day")} of ${NORMAL_DAYS} with data that does not meet it.` }] : [])],
    }]);
  }
  for (const own of shown.values()) own.sort((a, b) => Number(Boolean(a.was)) - Number(Boolean(b.was)) || Number(b.severity === "severe") - Number(a.severity === "severe") || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule));
  return shown;
}

/** What is said of the rules that are mostly dismissed at the school, from the counts that were released: the same for everybody who is shown a flag. */
async function cautionsAt(tx: Tx, schoolId: string): Promise<ReadonlyMap<RuleId, string>> {
  const { rules } = await loadHonesty(tx, { audience: "school", schoolId, row: "all" });
  return new Map(rules.flatMap(({ rule, rows, most }) => { const said = mostlyDismissedSentence({ ...(rows.all ?? NOTHING), most }); return said ? [[rule, said] as const] : []; }));
}
const NOTHING = { decided: null, confirmed: null };

/** Rows of one child and rule together, the first of them speaking: it fires rather than was, the severest, the latest. */
function merged<R extends { readonly childId: string; readonly rule: string }>(rows: readonly R[]): readonly (readonly R[])[] {
  const same = new Map<string, R[]>();
  for (const row of rows) same.set(`${row.childId} ${row.rule}`, [...(same.get(`${row.childId} ${row.rule}`) ?? []), row]);
  return [...same.values()];
}
type Detail = ShownFlag["details"][number];
const distinct = (details: readonly Detail[]): readonly Detail[] => details.filter((one, at) => details.findIndex(({ term, is }) => term === one.term && is === one.is) === at);

function ruleDetails(rule: RuleId, rules: unknown, publishedOn: Day | undefined) {
  const read = ruleSetSchema.safeParse(rules);
  if (!read.success || !publishedOn) return [];
  const { source } = read.data.rules[rule];
  return [
    { term: "Rule", is: ruleSentence(rule, read.data) },
    { term: "Set by", is: `${source.name} (${source.year}); version ${read.data.version}, published ${longDay(publishedOn)}` },
  ];
}

function evidenceDetails(because: readonly Evidence[]) {
  const first = because.find(({ from, to }) => from && to);
  const dates = first?.from && first.to ? [{ term: "Dates", is: first.from === first.to ? longDay(first.from) : `${longDay(first.from)} to ${longDay(first.to)}` }] : [];
  return [...dates, { term: "Source", is: [...new Set(because.flatMap(({ source }) => (source.startsWith("SDQ") ? [sourceWords(source)] : source.split(", "))))].join("; ") }];
}
