import type { ReactNode } from "react";
import { classes } from "./classes";
import { FindBox } from "./find-box";
import { Icon } from "./icon";
import { KeyboardList } from "./keyboard-list";
import { NavLink } from "./nav-link";
import { TextLink } from "./text-link";
import { Wordmark } from "./wordmark";

export type NavItem = { readonly href: string; readonly label: string; readonly current?: boolean; readonly go?: string };
type Props = {
  readonly nav: readonly NavItem[];
  readonly person: string;
  readonly find?: (form: FormData) => Promise<void>;
  readonly foot?: string;
  readonly compact?: boolean;
  readonly signOut?: () => Promise<void>;
  /** Where somebody who is worried goes at once; the safeguarding door, unless it is not theirs. */
  readonly worried?: { readonly href: string; readonly words: ReactNode };
  readonly children: ReactNode;
};

const LONG = 7; // more pages than stand beside the tools: the pages get a line of their own
/** The signed-in page: skip link, header with its door, the page, the foot; navigation is drawn as given; `compact` makes table rows 32 px high. */
export function AppShell({ nav, person, find, foot, compact, signOut, worried, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">Skip to main content</a>
      <header className={classes("site-head", nav.length > LONG && "long")}><div className="page">
        <TextLink className="wordmark" href="/"><Wordmark /></TextLink>
        <nav className="site-nav" aria-label="Main"><ul>{nav.map(link)}</ul></nav>
        <div className="site-tools">
          {find && <FindBox place="head" action={find} />}
          {worried
            ? <a className="door" href={worried.href}><Icon name="door" /><span>{worried.words}</span></a>
            : <TextLink className="door" href="/worried-now"><Icon name="door" /><span>Worried<span className="long"> about a child</span> now</span></TextLink>}
          <TextLink className="me" href="/account">{person}</TextLink>
          <details className="site-menu">
            <summary aria-label="Menu"><Icon name="menu" /></summary>
            <div>
              {find && <FindBox place="menu" action={find} />}
              <nav aria-label="Menu"><ul>{nav.map((item) => link({ ...item, go: undefined }))}<li><NavLink href="/account" label={person} /></li></ul></nav>
              {signOut && <form action={signOut}><button className="linklike">Sign out</button></form>}
            </div>
          </details>
        </div>
      </div></header>
      <main id="main" className={classes("page", compact && "compact")} tabIndex={-1}>{children}</main>
      <footer className="site-foot"><div className="page">
        {foot && <span>{foot}</span>}
        <button className="linklike" type="button" popoverTarget="keyboard">Keyboard shortcuts <kbd>?</kbd></button>
        {signOut && <form action={signOut}><button className="linklike">Sign out</button></form>}
        <TextLink href="/accessibility">Accessibility statement</TextLink>
      </div></footer>
      <KeyboardList nav={nav} find={find !== undefined} />
    </>
  );
}

function link({ href, label, current, go }: NavItem) {
  return <li key={href}><NavLink {...{ href, label, current, go }} /></li>;
}
