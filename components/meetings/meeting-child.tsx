import type { ReactNode } from "react";
import { FlagEvidence } from "@/components/identification/flags-of-children";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ChildShown } from "@/lib/identification/meeting/load-meeting";
import { CAME_WORDS, clockSentence, OUTCOME_WORDS, wantedSentence } from "@/lib/identification/meeting/meeting.present";
import { SEVERITY_WORDS } from "@/lib/identification/present";
import { yearWords } from "@/lib/identification/review.present";
import { strandsOf } from "@/lib/identification/strands.rules";
import { type Day, longDay } from "@/lib/kernel/calendar";
import type { SchoolCalendar } from "@/lib/partnership/calendar/calendar.rules";
import { plural, STRAND_WORDS } from "@/lib/signals/vocabulary";
import { WhatPeopleKnow } from "./what-people-know";

type Props = { readonly child: ChildShown; readonly today: Day; readonly calendar: SchoolCalendar; /** Opens the forms; none while they are open, or where nothing may be said. */ readonly href: string | null; readonly children?: ReactNode };

/** One child on the meeting's screen: what the rules found beside what people know, then what was said, then the forms where they are open. */
export function MeetingChild({ child, today, calendar, href, children }: Props) {
  const { itemId, child: { name, yearGroup, className }, flags, review, outcome, sentence, reason, owner, dueOn, tasks, came, because, wanted, knows } = child, strands = strandsOf(flags), id = `child-${itemId}`;
  const factsOf = (strand: (typeof strands)[number]) => [...new Set(flags.filter((flag) => flag.strand === strand).map(({ fact }) => fact))].join(" ");
  return (
    <Section id={id} title={name} note={<>
      {yearWords(yearGroup)}{className && `, ${className}`}. {review?.severe && <Tag kind="watch">{SEVERITY_WORDS.severe}</Tag>} {came !== "candidate" && <Tag kind="info">{CAME_WORDS[came]}</Tag>} {outcome && <Tag kind={outcome === "parked" || outcome === "asked" ? "info" : "settled"}>{OUTCOME_WORDS[outcome]}</Tag>}
      {review?.waits && <><br />{clockSentence(review.dueOn, today, calendar)}</>}
    </>}>
      {wanted && <p>{wantedSentence(wanted)}</p>}
      {because && <p>Added because: “{because}”</p>}
      {review && (
        <div className="beside-each-other">
          <div>
            <h3>What was noticed</h3>
            {strands.length > 0
              ? <><p className="small quiet">{plural(strands.length, "strand")}</p><ul className="fact-lines">{strands.map((strand) => <li key={strand}>{factsOf(strand)} <small>{STRAND_WORDS[strand]}</small></li>)}</ul>
                <details className="small"><summary>Rules, dates and sources<span className="vh"> for {name}</span></summary><FlagEvidence flags={flags} /></details></>
              : <p>No published rule is met. Somebody asked people to look.</p>}
          </div>
          <div><h3>What people know</h3><WhatPeopleKnow knows={knows} /></div>
        </div>
      )}
      {sentence && <div className="said"><p><b>{sentence}</b> {reason}</p>{owner && <p className="small quiet">{owner} sees to it{dueOn && `, by ${longDay(dueOn)}`}.</p>}</div>}
      {tasks.length > 0 && <ul className="fact-lines">{tasks.map((task) => <li key={task.id}>{task.what} <small>{task.owner}, by {longDay(task.dueOn)}{task.doneOn && "; done"}</small></li>)}</ul>}
      {href && <div className="actions no-print"><LinkButton plain href={href}>{outcome && outcome !== "not-reached" ? "Say something else" : "Decide, park or ask"}<span className="vh"> about {name}</span></LinkButton></div>}
      {children}
    </Section>
  );
}
