import type { ReactNode } from "react";
import { classes } from "./classes";
import { TextLink } from "./text-link";

export type Station = {
  readonly label: string;
  readonly state: "done" | "now" | "ahead";
  readonly date?: string;
  readonly iso?: string;
  readonly who?: ReactNode;
  readonly href?: string;
};
type Props = { readonly label: string; readonly stations: readonly Station[]; readonly across?: boolean; readonly foot?: ReactNode };

const spoken = { done: "done", now: "now", ahead: "still to come" } as const;

/** The stations along one line: filled where reached, ringed where we are, hollow ahead; said in words to readers. */
export function Thread({ label, stations, across, foot }: Props) {
  return (
    <nav className={classes("thread", across && "across")} aria-label={label}>
      <ol>
        {stations.map(({ label: name, state, date, iso, who, href }) => (
          <li key={name} className={state} aria-current={state === "now" ? "step" : undefined}>
            {(!across || date) && (date ? <time className="date" dateTime={iso}>{date}</time> : <span className="date" />)}
            <span className="node" aria-hidden="true" />
            <div className="at">{href ? <TextLink href={href}>{name}</TextLink> : name}<span className="vh">, {spoken[state]}</span>{who && <small>{who}</small>}</div>
          </li>
        ))}
      </ol>
      {foot && <p className="thread-foot">{foot}</p>}
    </nav>
  );
}
