import type { ReactNode } from "react";
import { TextLink } from "./text-link";

export type Task = {
  readonly key: string;
  readonly when: ReactNode;
  readonly whenNote?: ReactNode;
  readonly tag?: ReactNode;
  readonly who: ReactNode;
  readonly href?: string;
  readonly what?: ReactNode;
  readonly why?: ReactNode;
  readonly act?: ReactNode;
};

/** A group of tasks under its head: how late they are, how many of how many. */
export function TaskGroup({ id, title, note, children }: { readonly id: string; readonly title: string; readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="task-group" aria-labelledby={id}>
      <header><h2 id={id}>{title}</h2>{note && <p>{note}</p>}</header>
      {children}
    </section>
  );
}

/** When, for whom and what, and one thing to do, a row each. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ol className="task-list">
      {tasks.map(({ key, when, whenNote, tag, who, href, what, why, act }) => (
        <li key={key}>
          <div className="when"><b>{when}</b>{whenNote}{tag}</div>
          <div className="what"><h3>{href ? <TextLink href={href}>{who}</TextLink> : <b>{who}</b>}{what && <> · {what}</>}</h3>{why && <p>{why}</p>}</div>
          {act && <div className="do">{act}</div>}
        </li>
      ))}
    </ol>
  );
}
