import type { ReactNode } from "react";
import { Icon } from "./icon";

export type Entry = {
  readonly key: string;
  readonly iso?: string;
  readonly when: string;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly by?: ReactNode;
  readonly withheld?: boolean;
};

/** What happened, newest first as given; a withheld entry keeps its place and its shape. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ key, iso, when, title, text, by, withheld }) => (
        <li key={key} className={withheld ? "withheld" : undefined}>
          <time className="date" dateTime={iso}>{when}</time>
          <div><h3>{withheld && <><Icon name="lock" /><span className="print-only">An entry is withheld, as the school wishes.</span></>} {withheld ? <span className="no-print">{title}</span> : title}</h3>{text && <p>{text}</p>}{by && <p className="by">{by}</p>}</div>
        </li>
      ))}
    </ol>
  );
}
