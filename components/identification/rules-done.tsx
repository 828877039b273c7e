import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { Honesty } from "@/lib/identification/honesty/load-honesty";
import { COLUMN_WORDS, confirmedShare, HIDDEN, inShort, namedSentence, partWords, SHOWN, TO_CHANGE_A_RULE, WHAT_IS_COUNTED } from "@/lib/identification/honesty/present";
import { COLUMNS, type Column, DATED, GROUP_ROWS, type RuleHonesty, type RuleRow, type YearPart } from "@/lib/identification/honesty/vocabulary";
import { DIMENSION_WORDS } from "@/lib/identification/preview/groups.vocabulary";
import { groupLabel } from "@/lib/identification/preview/present";
import { RULE_WORDS } from "@/lib/identification/present";
import { counted } from "@/lib/kernel/counted";

const told = (count: number | null | undefined) => (count === undefined ? "" : count === null ? <abbr title="hidden: one to five, or a number that would give one away">c</abbr> : count);
const cells = (row: RuleRow, columns: readonly Column[], exact = false) => [...columns.map((column) => told(row[column])), confirmedShare(row.confirmed, row.decided, exact) ?? (row.decided === null || row.confirmed === null ? "hidden" : "fewer than ten decided")];
const heads = (first: string, columns: readonly Column[]) => [{ label: first }, ...columns.map((column) => ({ label: COLUMN_WORDS[column], num: true })), { label: "Confirmed of decided" }];

/** What each rule's flags came to: in all, over time and for whom; what is mostly dismissed is said first. */
export function RulesDone({ honesty: { rules, exact = false }, where }: { readonly honesty: Honesty; readonly where: string }) {
  if (rules.length === 0) return <EmptyState title="Nothing is counted yet.">Counts come once the rules have found children and people have decided. They are made anew when something changes, and each night.</EmptyState>;
  const more = rules.filter(saysMore), less = rules.filter((one) => !saysMore(one));
  return (
    <>
      <InDoubt rules={rules} where={where}><p>{TO_CHANGE_A_RULE}</p></InDoubt>
      <Section id="rules" title="Rule by rule" note="Last school year and this one so far.">
        <DataTable stack caption="What each rule’s flags came to" columns={heads("Rule", COLUMNS)} rows={rules.map(({ rule, rows }) => ({ key: rule, cells: [RULE_WORDS[rule], ...cells(rows.all ?? NOTHING, COLUMNS, exact)] }))} />
      </Section>
      <Section id="closer" title="Over time and for whom" note="Intervals are 95% (Wilson): so far the true share could lie by chance."><div className="closer">{more.map((one) => <Closer key={one.rule} one={one} exact={exact} />)}</div>
        {less.length > 0 && <p className="small quiet">{exact ? "Nothing is decided yet about: " : "Nothing more may be shown of these, since a small number could be worked out: "}{less.map(({ rule }) => RULE_WORDS[rule]).join("; ")}.</p>}</Section>
      <Section id="counted" title="What is counted"><SummaryList items={[...WHAT_IS_COUNTED, exact ? SHOWN : HIDDEN]} /></Section>
    </>
  );
}
function InDoubt({ rules, where, children }: { readonly rules: readonly RuleHonesty[]; readonly where: string; readonly children: ReactNode }) {
  const doubted = rules.flatMap(({ rule, rows, most }) => namedSentence({ rule, decided: rows.all?.decided, confirmed: rows.all?.confirmed, most }, where) ?? []);
  return doubted.length > 0 && <Notice kind="watch" title={counted(doubted.length, "rule is mostly dismissed.", "rules are mostly dismissed.")}><ul>{doubted.map((said) => <li key={said}>{said}</li>)}</ul>{children}</Notice>;
}

/** On a programme's page: the rules that are mostly dismissed at all schools together, and where a person may propose another number. */
export function RulesInDoubt({ honesty, propose }: { readonly honesty: Honesty; readonly propose?: string }) {
  return (
    <>
      <InDoubt rules={honesty.rules} where="At all schools together"><p>{TO_CHANGE_A_RULE}{propose && <> <TextLink href={propose}>Propose other numbers</TextLink></>}</p></InDoubt>
      <p className="section-note no-print"><TextLink href="/rules?view=area">How the rules have done at all schools together</TextLink></p>
    </>
  );
}
const NOTHING: RuleRow = { found: null, decided: null, confirmed: null, dismissed: null, waits: null };

const isPart = (row: string): row is YearPart => /^\d{4} /.test(row);
/** Whether a part of the year or a group says anything of what was decided that is not hidden. */
const saysMore = ({ rows }: RuleHonesty) => Object.entries(rows).some(([row, { decided }]) => row !== "all" && typeof decided === "number" && decided > 0);

function Closer({ one: { rule, rows }, exact }: { readonly one: RuleHonesty; readonly exact: boolean }) {
  const parts = Object.keys(rows).filter(isPart).filter((part) => DATED.some((column) => rows[part]?.[column] !== 0)), kinds = GROUP_ROWS.filter((kind) => kind.rows.some(({ row }) => rows[row])), hidden = GROUP_ROWS.filter((kind) => !kinds.includes(kind));
  return (
    <details>
      <summary className="heads">{RULE_WORDS[rule]}<span className="quiet">: {inShort(rows.all ?? NOTHING)}</span></summary>
      <DataTable stack showCaption caption="Over time" columns={heads("Part of the year", DATED)} rows={parts.map((part) => ({ key: part, cells: [partWords(part), ...cells(rows[part] ?? NOTHING, DATED, exact)] }))} />
      {kinds.map((kind) => (
        <DataTable key={kind.dimension} stack showCaption caption={DIMENSION_WORDS[kind.dimension]} columns={heads("Group", DATED)} rows={kind.rows.map(({ group, row }) => ({ key: row, cells: [groupLabel(kind.dimension, group), ...cells(rows[row] ?? NOTHING, DATED, exact)] }))} />
      ))}
      {hidden.length > 0 && <p className="small quiet">Not shown, because a group would be small: {hidden.map(({ dimension }) => DIMENSION_WORDS[dimension]).join(", ")}.</p>}
    </details>
  );
}
