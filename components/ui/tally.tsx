import type { ReactNode } from "react";
import { TextLink } from "./text-link";

export type Count = { readonly count: ReactNode; readonly label: string; readonly href?: string };

/** A strip of counts, each a link to what it counts: no colour, no arrows. */
export function Tally({ label, items }: { readonly label: string; readonly items: readonly Count[] }) {
  return (
    <ul className="tally" aria-label={label}>
      {items.map(({ count, label: what, href }) => {
        const inner = <><b>{count}</b><span>{what}</span></>;
        return <li key={what}>{href ? <TextLink className="count" href={href}>{inner}</TextLink> : <div className="count">{inner}</div>}</li>;
      })}
    </ul>
  );
}
