"use client";
import { Icon } from "@/components/ui/icon";
import type { ReviewedChild } from "@/lib/signals/class-review/load-class-review";
import { seenWords, skipSaid } from "@/lib/signals/class-review/present";
import type { Questions } from "@/lib/signals/class-review/questions.vocabulary";

type Props = { readonly child: ReviewedChild; readonly questions: Questions; readonly kept: boolean; readonly hidden: boolean; readonly href: string; readonly open: () => void };

/** One line of the ledger: what the reader said themselves, or that somebody else did; never what others said. */
export function ReviewRow({ child: { name, own, skip, state, others }, questions, kept, hidden, href, open }: Props) {
  const said = state === "done" ? "done" : state === "skipped" ? "passed over" : null;
  return (
    <li className={state === "left" ? undefined : "done"}>
      <h2><a href={href} onClick={(event) => { if (event.metaKey || event.ctrlKey) return; event.preventDefault(); open(); }}>{name}</a></h2>
      {own && !hidden && <><p>{own.strength && `“${own.strength}”`}</p><p>{seenWords(own, questions)}</p></>}
      {own && hidden && <p className="faint wide">Your answer is hidden</p>}
      {!own && skip && <p className="wide">{skipSaid(skip)}</p>}
      {!own && !skip && <p className={others.length ? "wide" : "faint wide"}>{others.length ? `Answered by ${others.join(" and ")}` : "Not yet"}</p>}
      {kept ? <span className="kept">on this device</span> : said && <><Icon name={said === "done" ? "settled" : "watch"} /><span className="vh">{said}</span></>}
    </li>
  );
}
