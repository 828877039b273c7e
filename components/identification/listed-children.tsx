import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { TaskGroup, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import type { ListedChild, SaidRow } from "@/lib/identification/load-queue";
import { yearWords } from "@/lib/identification/review.present";
import { ofSaid } from "@/lib/identification/said.schema";
import type { ShownFlag } from "@/lib/identification/standing-flags";
import { type Day, longDay, shortDay, timeOf } from "@/lib/kernel/calendar";

const classOf = ({ child }: ListedChild) => `${yearWords(child.yearGroup)}${child.className ? `, ${child.className}` : ""}`;
const hrefOf = ({ reviewId, childId }: ListedChild) => (reviewId ? `/flags/${reviewId}` : `/children/${childId}`);
const open = (row: ListedChild) => <TextLink href={hrefOf(row)}>{row.reviewId ? "Open the review" : "Open the child’s page"}</TextLink>;

/** Children two or more years behind: the SENCO's own list, by name. */
export function TwoYearsBehind({ rows }: { readonly rows: readonly (ListedChild & { readonly flags: readonly ShownFlag[] })[] }) {
  if (rows.length === 0) return <EmptyState title="No child is on this list.">A child comes here when the latest result in English, reading, writing or maths says two or more years below. Children whose results were never recorded are not here: their review says so.</EmptyState>;
  return (
    <TaskGroup id="two-years" title="Two years behind" note="By name. Here whatever else was noticed or decided. The SENCO’s next move is the graduated approach.">
      <TaskList tasks={rows.map((row) => ({
        key: row.childId, when: `Since ${shortDay(row.flags[0]!.seenOn)}`, who: row.child.name, href: hrefOf(row),
        what: classOf(row), why: row.flags.map(({ fact }) => fact).join(" "), act: open(row),
      }))} />
    </TaskGroup>
  );
}

type Props<T> = { readonly said: { readonly unread: readonly SaidRow[]; readonly seen: readonly SaidRow[]; readonly older: number; readonly from: Day }; readonly schoolId: string; readonly today: Day; readonly action: (state: FormState<T>, form: FormData) => Promise<FormState<T>> };

/** What people said of children, newest first, for the safeguarding lead on the same day: unread until a lead says that it was read. */
export function SaidOfChildren<T>({ said: { unread, seen, older, from }, schoolId, today, action }: Props<T>) {
  const groups = [
    { id: "today", title: "Said today", note: "A rule need not have been met. It stays here until a safeguarding lead has read it.", own: unread.filter(({ said }) => said.on === today) },
    { id: "before", title: "Said before, and not read yet", note: "Nobody has said that they read these.", own: unread.filter(({ said }) => said.on !== today) },
    { id: "seen", title: "Read in the last seven days", note: "Read, with who and when. A concern waits for its answer until it is given.", own: seen },
  ];
  return (
    <>
      {unread.length === 0 && <EmptyState title="Nothing unread.">Every concern comes here the day it is raised. So does an observation of worry from the class review, whether or not a rule was met. You need do nothing until then.</EmptyState>}
      {unread.length > 1 && <Form action={action} submit={`I have read all ${unread.length}`} plain before={<p className="section-note">What comes in while you read stays unread.</p>} id="all" hidden={{ schoolId }}>{unread.map((row) => <input key={ofSaid(row.said)} type="hidden" name="said" value={ofSaid(row.said)} />)}</Form>}
      {groups.map(({ id, title, note, own }) => own.length > 0 && (
        <TaskGroup key={id} id={id} title={title} note={note}>
          <TaskList tasks={own.map((row, at) => ({
            key: ofSaid(row.said), when: shortDay(row.said.on), who: row.child.name, href: hrefOf(row), what: classOf(row),
            why: <>{row.said.by} {row.said.what}.{row.said.words && <> “{row.said.words}”</>}{row.said.seen && <> <span className="quiet">Read by {row.said.seen.by}, {shortDay(row.said.seen.on)} {timeOf(row.said.seen.at)}.</span></>}</>,
            act: row.said.seen ? open(row) : <>{open(row)}<Form action={action} submit={<>I have read this<span className="vh"> about {row.child.name}, {shortDay(row.said.on)}</span></>} quiet id={`${id}-${at}`} hidden={{ schoolId, said: ofSaid(row.said) }} /></>,
          }))} />
        </TaskGroup>
      ))}
      {older > 0 && <p className="section-note">{older} more {older === 1 ? "was" : "were"} said before {longDay(from)} and came with a file. They are on the children’s own pages.</p>}
    </>
  );
}
