import { Strengths } from "@/components/ui/story";
import type { Knowledge } from "@/lib/identification/meeting/load-knowledge";
import { shortDay } from "@/lib/kernel/calendar";

const FROM: Readonly<Record<string, string>> = { school: "The school", family: "The family", child: "The child", health: "Health", community: "The community", council: "The council" };
const CAME_OF_IT: Readonly<Record<string, string>> = { "help-started": "Help started.", "no-action": "No help came of it.", "family-declined": "The family said no.", "not-reached": "The family was not reached." };

/** What adults know of a child, strengths first: seen in the class review, said aloud, asked for, tried before. Where nobody said anything, that is said. */
export function WhatPeopleKnow({ knows: { strengths, observed, engagement, concerns, asked, tried } }: { readonly knows: Knowledge }) {
  const said = [
    ...observed.map(({ key, on, by, what, words }) => ({ key, text: `Seen as “${what}”${words ? `: “${words}”` : "."}`, by: `${by}, ${shortDay(on)}` })),
    ...concerns.map(({ key, on, by, words, answer }) => ({ key, text: `“${words}”`, by: `${by} raised it, ${shortDay(on)}${answer ? "" : "; not answered yet"}` })),
    ...asked.map(({ key, on, from, outcome, words }) => ({ key, text: `${FROM[from] ?? from} asked for help${words ? `: “${words}”` : "."} ${CAME_OF_IT[outcome] ?? ""}`, by: shortDay(on) })),
    ...tried.map(({ key, on, sentence, reason }) => ({ key, text: `${sentence}${reason ? ` ${reason}` : ""}`, by: `decided ${shortDay(on)}` })),
    ...(engagement ? [{ key: "family", text: `The school’s contact with the family: ${engagement.is}.`, by: `class review, ${shortDay(engagement.on)}` }] : []),
  ];
  return (
    <>
      {strengths.length > 0 ? <><p className="small quiet">what is strong</p><Strengths items={strengths.map(({ key, words, by, on }) => ({ key, what: words, by: `${by}, ${shortDay(on)}` }))} /></> : <p className="quiet small">No strength is recorded. Who here knows one?</p>}
      {said.length > 0 ? <><p className="small quiet">what was said and tried</p><ul className="fact-lines">{said.map(({ key, text, by }) => <li key={key}>{text} <small>{by}</small></li>)}</ul></> : <p className="quiet small">Nobody has said anything in a year. That is not to say all is well.</p>}
    </>
  );
}
