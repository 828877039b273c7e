import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { TaskGroup, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { dayOf, shortDay, timeOf } from "@/lib/kernel/calendar";
import type { Entry } from "@/lib/safeguarding/entry-row";
import { CAME_FROM_WORDS } from "@/lib/safeguarding/present";

const GROUPS = [
  { id: "new", title: "Not read yet", note: "Open each one: whoever raised it then sees that it was read.", has: (entry: Entry) => !entry.closedAt && !entry.readAt },
  { id: "to-record", title: "To record", note: "Record each in your own safeguarding system and say where; the words then leave Seen.", has: (entry: Entry) => !entry.closedAt && entry.readAt && entry.words !== null },
  { id: "open", title: "Open", note: "Recorded. Close each with its outcome.", has: (entry: Entry) => !entry.closedAt && entry.readAt && entry.words === null },
  { id: "closed", title: "Closed", note: "The newest thirty: reference, date and outcome.", has: (entry: Entry) => Boolean(entry.closedAt) },
] as const;

/** What came through the door, new first; kept apart from every list and every count. */
export function EntryLists({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return <EmptyState title="Nothing has come through the door.">What staff send with “Worried about a child now” comes here, and reviews that were passed to safeguarding. Look here each day.</EmptyState>;
  return GROUPS.map(({ id, title, note, has }) => {
    const own = entries.filter(has);
    return own.length > 0 && (
      <TaskGroup key={id} id={id} title={title} note={note}>
        <TaskList tasks={own.map((entry) => ({
          key: entry.id, href: `/safeguarding/${entry.id}`, who: entry.childName, when: `${shortDay(dayOf(entry.raisedAt))}, ${timeOf(entry.raisedAt)}`,
          tag: id === "new" ? <Tag kind="concern">new</Tag> : undefined,
          what: `${entry.reference}, ${CAME_FROM_WORDS[entry.cameFrom]}`, why: entry.outcome ?? `${entry.cameFrom === "police" ? "Kept" : "Raised"} by ${entry.raisedBy}.`,
          act: <TextLink href={`/safeguarding/${entry.id}`}>{id === "new" ? "Read it now" : "Open the entry"}</TextLink>,
        }))} />
      </TaskGroup>
    );
  });
}
