import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { ItemShown } from "@/lib/identification/meeting/load-items";
import { OUTCOME_WORDS } from "@/lib/identification/meeting/meeting.present";
import { yearWords } from "@/lib/identification/review.present";
import { longDay, shortDay } from "@/lib/kernel/calendar";

/** Child, decision, owner, day and tasks: a row each, in the list's order. */
export function RecapTable({ items, caption }: { readonly items: readonly ItemShown[]; readonly caption: string }) {
  return (
    <div className="recap">
      <DataTable caption={caption} stack columns={[{ label: "Child" }, { label: "Decision" }, { label: "Owner" }, { label: "By when" }, { label: "Tasks" }]} rows={items.map((item) => {
        const { itemId, reviewId, review, child: { name, yearGroup, className }, outcome, sentence, reason, because, owner, dueOn, tasks } = item;
        return { key: itemId, cells: [
          <>{review ? <TextLink href={`/flags/${reviewId}`}>{name}</TextLink> : name}<br /><small className="quiet">{yearWords(yearGroup)}{className && `, ${className}`}</small></>,
          <>{outcome === "taken-out" && `${OUTCOME_WORDS[outcome]}. `}<b>{sentence ?? "Not spoken of yet."}</b> {reason}{because && <><br /><small className="quiet">Added because: “{because}”</small></>}</>,
          owner, dueOn && shortDay(dueOn),
          tasks.length > 0 ? <ul className="fact-lines">{tasks.map((task) => <li key={task.id}>{task.what} <small>{task.owner}, by {longDay(task.dueOn)}{task.doneOn && `; done on ${longDay(task.doneOn)}`}</small></li>)}</ul> : null,
        ] };
      })} />
    </div>
  );
}
