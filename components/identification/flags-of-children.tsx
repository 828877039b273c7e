import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { EvidenceList } from "@/components/ui/evidence-list";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Named } from "@/lib/identification/children-named";
import { SEVERITY_WORDS } from "@/lib/identification/present";
import { yearWords } from "@/lib/identification/review.present";
import type { ShownFlag } from "@/lib/identification/standing-flags";

type Props = { readonly rows: readonly { readonly childId: string; readonly child: Named; readonly flags: readonly ShownFlag[] }[]; readonly empty: string };
const first = (severity: ShownFlag["severity"]) => (severity === "severe" ? <Tag kind="watch">{SEVERITY_WORDS.severe}</Tag> : undefined);

/** Two rules may be met by one fact; it is said once. */
const shortly = (flags: readonly ShownFlag[]) => flags.filter(({ fact }, at) => flags.findIndex((other) => other.fact === fact) === at);

/** What was noticed in one strand stands together, in the order in which it was noticed. */
const byStrand = (flags: readonly ShownFlag[]) => [...new Set(flags.map(({ strandName }) => strandName))].map((strandName) => ({ strandName, own: flags.filter((one) => one.strandName === strandName) }));

/** Children by name, each with what was noticed; the rules, dates and sources behind it unfold. */
export function FlagsOfChildren({ rows, empty }: Props) {
  if (rows.length === 0) return <EmptyState title="No child has met the rules here.">{empty} Rules see only what was recorded: if a child makes you think, raise a concern.</EmptyState>;
  return rows.map(({ childId, child, flags }) => (
    <Section key={childId} id={`child-${childId}`} title={child.name} note={`${yearWords(child.yearGroup)}${child.className ? `, ${child.className}` : ""}`}>
      <ul className="fact-lines">{byStrand(shortly(flags)).map(({ strandName, own }) => (
        <li key={strandName}>{own.map(({ fact, caution }) => (caution ? `${fact} (${caution})` : fact)).join(" ")} <small>{own.some(({ severity }) => severity === "severe") && first("severe")} {strandName}</small></li>))}</ul>
      <details className="small">
        <summary>Rules, dates and sources<span className="vh"> for {child.name}</span></summary>
        <FlagEvidence flags={flags} />
      </details>
    </Section>
  ));
}

/** Flags as facts, each with its rule, dates and source; what nobody knows last. */
export function FlagEvidence({ flags, unknown }: { readonly flags: readonly ShownFlag[]; readonly unknown?: readonly string[] }) {
  return (
    <EvidenceList items={[
      ...flags.map(({ rule, strandName, severity, fact, caution, details }) => ({ key: rule, strand: strandName, tag: first(severity), fact: withCaution(fact, caution), details })),
      ...(unknown && unknown.length > 0 ? [{ key: "unknown", strand: "What we do not know", fact: unknown.join(" "), absent: true }] : []),
    ]} />
  );
}

/** A fact, and beside it in small print what else is to be known of it: by whose action it is quiet, or that its rule is mostly dismissed here. */
export const withCaution = (fact: ReactNode, caution: string | undefined): ReactNode => (caution ? <>{fact} <small className="quiet">{caution}</small></> : fact);
