import { Tag } from "@/components/ui/tag";
import { TaskGroup, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import type { WithoutOffer } from "@/lib/cases/load-without-offer";
import { DAYS_TO_OFFER, withoutOfferWords } from "@/lib/cases/without-offer.rules";
import { placeInSchool } from "@/lib/children/present";
import { shortDay } from "@/lib/kernel/calendar";

/** Children with no review open whose feelings met a rule long ago, and nobody has offered help; nothing where there is none. */
export function WithoutOfferList({ rows, total }: { readonly rows: readonly WithoutOffer[]; readonly total: number }) {
  if (rows.length === 0) return null;
  return (
    <TaskGroup id="without-offer" title="No offer of help yet" note={`A rule on feelings has stood for more than ${DAYS_TO_OFFER} school days, and no review is open. Raise a concern to open one, and decide together who offers what. Longest first${total > rows.length ? `: ${rows.length} of ${total}` : ""}.`}>
      <TaskList tasks={rows.map(({ childId, schoolId, child, since, days }) => ({
        key: childId, when: `Since ${shortDay(since)}`, who: child.name, href: `/children/${childId}?school=${schoolId}`,
        what: <>{placeInSchool(child)} <Tag kind="concern">{withoutOfferWords(days)}</Tag></>,
        act: <TextLink href={`/concerns/new?child=${childId}`}>Raise a concern<span className="vh"> about {child.name}</span></TextLink>,
      }))} />
    </TaskGroup>
  );
}
