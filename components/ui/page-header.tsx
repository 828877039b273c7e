import type { ReactNode } from "react";
import { Help } from "./help";
import { TextLink } from "./text-link";

export type Crumb = { readonly href?: string; readonly label: string };
type Props = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ReactNode;
  readonly printed?: string;
  /** What this page is, whose move it is, what happens next and what can go wrong, where the lead does not say it: four plain sentences at most. */
  readonly help?: string;
  readonly children?: ReactNode;
};

/** The head of a page: way back, title, one leading sentence, at most one filled action; `printed` says on paper by whom, for whom and when. */
export function PageHeader({ title, lead, crumbs, actions, printed, help, children }: Props) {
  return (
    <div className="page-head">
      {printed && <p className="print-only print-head">{printed}</p>}
      {crumbs && <nav className="crumbs" aria-label="Where this page is"><ol>{crumbs.map(({ href, label }) => <li key={label}>{href ? <TextLink href={href}>{label}</TextLink> : label}</li>)}</ol></nav>}
      <div className="page-head-row">
        <div><h1>{title}</h1>{lead && <p className="lead">{lead}</p>}</div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {help && <Help>{help}</Help>}
      {children}
    </div>
  );
}
