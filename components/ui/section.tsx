import type { ReactNode } from "react";

type Props = { readonly title: ReactNode; readonly id: string; readonly note?: ReactNode; readonly stacked?: boolean; readonly children: ReactNode };

/** A section of the ledger: its head in the margin, its content right of the line; `stacked` puts the head above, inside columns. */
export function Section({ title, id, note, stacked, children }: Props) {
  if (stacked) return <section className="section" aria-labelledby={id}><h2 id={id}>{title}</h2>{note && <p className="section-note">{note}</p>}{children}</section>;
  return (
    <section className="ledger-section" aria-labelledby={id}>
      <header><h2 id={id}>{title}</h2>{note && <p>{note}</p>}</header>
      <div className="ledger-body">{children}</div>
    </section>
  );
}
