import { DataTable } from "@/components/ui/data-table";
import { Form } from "@/components/ui/form";
import { Tag } from "@/components/ui/tag";
import type { FormState } from "@/lib/doorway/form-state";
import { type Day, shortDay } from "@/lib/kernel/calendar";

type Task = { readonly taskId: string; readonly who: string; readonly what: string; readonly dueOn: Day; readonly doneOn: Day | null; readonly late: string; readonly by: string | null; readonly madeOn: Day };
type Posted = (state: FormState<{ readonly taskId: string }>, data: FormData) => Promise<FormState<{ readonly taskId: string }>>;

/** What this person has to do from meetings, earliest first; done is said with one button. */
export function MyTasks({ tasks, finish }: { readonly tasks: readonly Task[]; readonly finish: Posted }) {
  const open = tasks.filter(({ doneOn }) => doneOn === null), done = tasks.filter(({ doneOn }) => doneOn !== null);
  return (
    <>
      {open.length === 0 ? <p>Nothing is left to do. What a meeting asks of you stands here, and on Today, until you say that it is done.</p>
        : <DataTable caption="What you have to do" stack columns={[{ label: "Child" }, { label: "Task" }, { label: "By when" }, { label: "Asked by" }, { label: "Done", hidden: true }]} rows={open.map(({ taskId, who, what, dueOn, late, by, madeOn }) => ({
          key: taskId, cells: [who, what, <>{shortDay(dueOn)} {late && <Tag kind="concern">{late}</Tag>}</>, `${by ?? "You"}, ${shortDay(madeOn)}`,
            <Form key="done" id={`done-${taskId}`} action={finish} hidden={{ taskId }} submit="Mark as done" plain />],
        }))} />}
      {done.length > 0 && <><h3>Done in the last fortnight</h3><DataTable caption="Done" stack columns={[{ label: "Child" }, { label: "Task" }, { label: "Done on" }]} rows={done.map(({ taskId, who, what, doneOn }) => ({ key: taskId, cells: [who, what, shortDay(doneOn!)] }))} /></>}
    </>
  );
}
