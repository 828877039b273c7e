import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import type { ConcernShown } from "@/lib/identification/concerns/load-concerns";
import { ABOUT_SAID, ABOUT_WORDS, ANSWER_TAGS, dueWords, whatBecame } from "@/lib/identification/concerns/present";
import { lateBy } from "@/lib/identification/review.present";
import { type Day, shortDay } from "@/lib/kernel/calendar";
import type { SchoolCalendar } from "@/lib/partnership/calendar/calendar.rules";

/** What became of every concern I raised, newest first. */
export function MyConcerns({ concerns, today }: { readonly concerns: readonly ConcernShown[]; readonly today: Day }) {
  if (concerns.length === 0) return <EmptyState title="You have not raised a concern yet.">Find the child by name, then choose “Raise a concern”. What became of it stands here.</EmptyState>;
  return (
    <Timeline entries={concerns.map((concern) => ({
      key: concern.concernId, iso: concern.raisedOn, when: shortDay(concern.raisedOn),
      title: <>{concern.childName} <Tag kind={concern.answer === null ? (concern.dueOn < today ? "watch" : "quiet") : "settled"}>{concern.answer ? ANSWER_TAGS[concern.answer] : "Sent"}</Tag></>,
      text: <>“{concern.words}”</>, by: <><b>{whatBecame(concern, today)}</b> · {ABOUT_WORDS[concern.about]}</>,
    }))} />
  );
}

/** Concerns nobody has answered, the longest waiting first. */
export function ConcernsToAnswer({ concerns, today, calendar }: { readonly concerns: readonly ConcernShown[]; readonly today: Day; readonly calendar: SchoolCalendar }) {
  if (concerns.length === 0) return <EmptyState title="Every concern has been answered.">A new one comes here the moment it is raised. You need do nothing until then.</EmptyState>;
  return (
    <TaskList tasks={concerns.map(({ concernId, childName, raisedBy, raisedOn, dueOn, about }) => ({
      key: concernId, when: shortDay(raisedOn), whenNote: <span>{dueWords(dueOn, today)}</span>, ...(dueOn < today ? { tag: <Tag kind="concern">{lateBy(dueOn, today, calendar)}</Tag> } : {}),
      who: childName, href: `/concerns/${concernId}`, what: `${raisedBy} waits to hear`, why: `How they came to know: ${ABOUT_SAID[about]}.`,
      act: <TextLink href={`/concerns/${concernId}`}>Answer<span className="vh"> {raisedBy} about {childName}</span></TextLink>,
    }))} />
  );
}
