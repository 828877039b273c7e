// The flags that stand for children, in words: fact, rule as published, dates, source, who set the threshold. Several programmes' repeats are one.
import type { Tx } from "../db/as-viewer";
import { type Day, dayOfColumn, longDay } from "../kernel/calendar";
import { sourceWords, STRAND_WORDS, type Strand } from "../signals/vocabulary";
import { ruleSentence, sentenceOf } from "./present";
import { ruleSetSchema } from "./rule-set.schema";
import type { Evidence, RuleId, Severity } from "./vocabulary";
import { RULE_IDS } from "./vocabulary";

export type ShownFlag = {
  readonly rule: RuleId; readonly strand: Strand; readonly strandName: string; readonly severity: Severity; readonly seenOn: Day;
  readonly fact: string; readonly details: readonly { readonly term: string; readonly is: string }[];
};
type Where = { readonly schoolId: string; readonly childId?: { in: string[] }; readonly yearGroup?: { in: string[] }; readonly candidate?: true; readonly rule?: RuleId; readonly restricted?: false };

/** By child, in the rules' own order; `where` names the school, and says for whom. */
export async function standingFlags(tx: Tx, where: Where): Promise<ReadonlyMap<string, readonly ShownFlag[]>> {
  const rows = await tx.flag.findMany({ where: { ...where, endedOn: null }, orderBy: [{ childId: "asc" }, { severity: "desc" }, { lastSeenOn: "desc" }] });
  const published = new Map((await tx.ruleSet.findMany({ where: { programmeId: { in: [...new Set(rows.map(({ programmeId }) => programmeId))] } } }))
    .map((row) => [`${row.programmeId} ${row.version}`, row]));
  const shown = new Map<string, ShownFlag[]>();
  for (const row of rows) {
    const own = shown.get(row.childId) ?? [], rule = row.rule as RuleId;
    if (own.some((flag) => flag.rule === rule)) continue;
    const set = published.get(`${row.programmeId} ${row.ruleSetVersion}`), because = row.because as unknown as readonly Evidence[];
    const strand = row.strand as Strand, severity = row.severity as Severity;
    own.push({
      rule, strand, strandName: STRAND_WORDS[strand], severity, seenOn: dayOfColumn(row.seenOn),
      fact: sentenceOf({ childId: row.childId, upn: "", rule, strand, severity, because }),
      details: [...ruleDetails(rule, set?.rules, set && dayOfColumn(set.publishedOn)), ...evidenceDetails(because), { term: "First seen", is: longDay(dayOfColumn(row.seenOn)) }],
    });
    shown.set(row.childId, own);
  }
  for (const own of shown.values()) own.sort((a, b) => Number(b.severity === "severe") - Number(a.severity === "severe") || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule));
  return shown;
}

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
