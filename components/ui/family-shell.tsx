import type { ReactNode } from "react";
import { LeaveQuickly } from "./leave-quickly";
import { Wordmark } from "./wordmark";

type Props = { readonly children: ReactNode; readonly leave: string; readonly foot?: ReactNode };

/** The family's own page: one column for a phone, large, without navigation; `leave` is the address of a page that says nothing about them. */
export function FamilyShell({ children, leave, foot }: Props) {
  return (
    <div className="family">
      <a className="skip" href="#main">Skip to main content</a>
      <header className="family-head"><div className="page phone">
        <span className="wordmark" lang="en">{/* no link: there is nowhere else to go */}<Wordmark /></span>
        <LeaveQuickly href={leave} />
      </div></header>
      <main id="main" className="page phone" tabIndex={-1}>{children}</main>
      {foot && <footer className="family-foot"><div className="page phone">{foot}</div></footer>}
    </div>
  );
}
