import type { ReactNode } from "react";
import { TextLink } from "./text-link";
import { Wordmark } from "./wordmark";

/** The page before signing in: narrow, without navigation. */
export function PublicShell({ children, foot = "Only people with a reason can see a child here. Every reading is recorded." }: { readonly children: ReactNode; readonly foot?: string }) {
  return (
    <>
      <a className="skip" href="#main">Skip to main content</a>
      <header className="site-head"><div className="page phone"><TextLink className="wordmark" href="/"><Wordmark /></TextLink></div></header>
      <main id="main" className="page phone" tabIndex={-1}><div className="signin">{children}</div></main>
      <footer className="site-foot"><div className="page phone"><span>{foot}</span><TextLink href="/accessibility">Accessibility statement</TextLink></div></footer>
    </>
  );
}
