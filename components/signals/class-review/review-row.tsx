"use client";
import { Icon } from "@/components/ui/icon";
import type { ReviewedChild } from "@/lib/signals/class-review/load-class-review";
import { seenWords, skipSaid } from "@/lib/signals/class-review/present";
import type { Questions } from "@/lib/signals/class-review/questions.vocabulary";

type Props = { readonly child: ReviewedChild; readonly questions: Questions; readonly kept: boolean; readonly hidden: boolean; readonly href: string; readonly open: () => void };

/** What the reader said themselves of a child, or that somebody else did, or that nobody has yet. */
export function WhatIsSaid({ child: { own, skip, others }, questions, hidden }: Pick<Props, "child" | "questions" | "hidden">) {
  if (own && hidden) return <p className="faint wide">Your answer is hidden</p>;
  if (own) return <><p>{own.strength && `“${own.strength}”`}</p><p>{seenWords(own, questions)}</p></>;
  if (skip) return <p className="wide">{skipSaid(skip)}</p>;
  return <p className={others.length ? "wide" : "faint wide"}>{others.length ? `Answered by ${others.join(" and ")}` : "Not yet"}</p>;
}

/** One line of the ledger: what the reader said themselves, or that somebody else did; never what others said. */
export function ReviewRow({ child, questions, kept, hidden, href, open }: Props) {
  const { name, state } = child, said = state === "done" ? "done" : state === "skipped" ? "passed over" : null;
  return (
    <li className={state === "left" ? undefined : "done"}>
      <h2><a href={href} onClick={(event) => { if (event.metaKey || event.ctrlKey) return; event.preventDefault(); open(); }}>{name}</a></h2>
      <WhatIsSaid {...{ child, questions, hidden }} />
      {kept ? <span className="kept">on this device</span> : said && <><Icon name={said === "done" ? "settled" : "watch"} /><span className="vh">{said}</span></>}
    </li>
  );
}
