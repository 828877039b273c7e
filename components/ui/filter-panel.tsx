import type { ReactNode } from "react";
import { Icon } from "./icon";
import { TextLink } from "./text-link";

export type Filter = { readonly label: string; readonly without: string };
type Props = { readonly shown: number; readonly of: number; readonly what?: string; readonly chosen: readonly Filter[]; readonly clear?: string; readonly children?: ReactNode };

/** How many of how many are shown, the chosen filters as links that remove them, and a form to add one, folded. */
export function FilterPanel({ shown, of, what, chosen, clear, children }: Props) {
  return (
    <section className="filter-panel" aria-label="Filters">
      <p>Showing <b>{shown} of {of}</b>{what && ` ${what}`}</p>
      {chosen.length > 0 && <ul className="filters">{chosen.map(({ label, without }) => <li key={label}><TextLink href={without}><span className="vh">Remove filter: </span>{label} <Icon name="close" /></TextLink></li>)}</ul>}
      {clear && chosen.length > 0 && <p><TextLink href={clear}>Clear all</TextLink></p>}
      {children && <details><summary>Add a filter <kbd>f</kbd></summary><div>{children}</div></details>}
    </section>
  );
}

export type View = { readonly label: string; readonly href: string; readonly current?: boolean };

/** Ready-made lists as a line of links with their counts. */
export function Views({ views }: { readonly views: readonly View[] }) {
  return <nav className="views" aria-label="Lists">{views.map(({ label, href, current }) => <TextLink key={href} href={href} current={current}>{label}</TextLink>)}</nav>;
}
