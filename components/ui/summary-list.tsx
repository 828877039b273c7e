import type { ReactNode } from "react";
import { classes } from "./classes";

export type Term = { readonly term: string; readonly is: ReactNode; readonly act?: ReactNode };

/** Terms and what they are, one a row; `act` is a link at the row's end. */
export function SummaryList({ items, tight }: { readonly items: readonly Term[]; readonly tight?: boolean }) {
  return (
    <dl className={classes("summary-list", tight && "tight")}>
      {items.map(({ term, is, act }) => <div key={term}><dt>{term}</dt><dd>{is}</dd>{act && <dd>{act}</dd>}</div>)}
    </dl>
  );
}

/** A few facts in one line, under a page's title. */
export function Facts({ items }: { readonly items: readonly Omit<Term, "act">[] }) {
  return <dl className="facts">{items.map(({ term, is }) => <div key={term}><dt>{term}</dt><dd>{is}</dd></div>)}</dl>;
}
