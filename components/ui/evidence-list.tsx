import { Fragment, type ReactNode } from "react";
import type { Term } from "./summary-list";

export type Evidence = {
  readonly key: string;
  readonly strand: string;
  readonly tag?: ReactNode;
  readonly fact: ReactNode;
  readonly details?: readonly Omit<Term, "act">[];
  readonly absent?: boolean;
};

/** A fact first, then its rule, dates and source; what nobody knows is drawn dotted and comes last. */
export function EvidenceList({ items }: { readonly items: readonly Evidence[] }) {
  return (
    <ol className="evidence-list">
      {items.map(({ key, strand, tag, fact, details, absent }) => (
        <li key={key} className={absent ? "absent" : undefined}>
          <p className="strand">{strand}{tag && <> · {tag}</>}</p>
          <p className="fact">{fact}</p>
          {details && details.length > 0 && <dl>{details.map(({ term, is }) => <Fragment key={term}><dt>{term}</dt><dd>{is}</dd></Fragment>)}</dl>}
        </li>
      ))}
    </ol>
  );
}
