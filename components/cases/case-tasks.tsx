import { DataTable } from "@/components/ui/data-table";
import { SelectField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Tag } from "@/components/ui/tag";
import type { CaseShown } from "@/lib/cases/load-case";
import { lateBy } from "@/lib/identification/review.present";
import { shortDay } from "@/lib/kernel/calendar";
import type { CaseAction } from "./contact-form";

/** What somebody promised to do, by when; done is said with one button. */
export function CaseTasks({ shown: { tasks, today, mayWork, state }, finish }: { readonly shown: CaseShown; readonly finish: CaseAction }) {
  const open = tasks.filter(({ doneOn }) => doneOn === null), done = tasks.filter(({ doneOn }) => doneOn !== null), works = mayWork && (state === "open" || state === "closing");
  return (
    <>
      {open.length === 0 && <p>Nothing is left to do.{works ? " Add a task when somebody promises something." : " What somebody promised stands here until it is done."}</p>}
      {open.length > 0 && <DataTable caption="What is to be done" stack columns={[{ label: "Task" }, { label: "Who" }, { label: "By when" }, ...(works ? [{ label: "Done", hidden: true }] : [])]} rows={open.map(({ id, what, dueOn, owner, yours }) => ({
        key: id, cells: [
          what, yours ? "You" : owner, <>{shortDay(dueOn)} {dueOn < today && <Tag kind="concern">{lateBy(dueOn, today)}</Tag>}</>,
          ...(works ? [<Form key="done" id={`done-${id}`} action={finish} hidden={{ taskId: id }} submit="Mark as done" plain />] : []),
        ],
      }))} />}
      {done.length > 0 && <details><summary>{done.length === 1 ? "One task" : `${done.length} tasks`} done</summary><DataTable caption="Done" stack columns={[{ label: "Task" }, { label: "Who" }, { label: "Done on" }]} rows={done.map(({ id, what, doneOn, owner }) => ({ key: id, cells: [what, owner, shortDay(doneOn!)] }))} /></details>}
    </>
  );
}

/** A promise with an owner and a day. */
export function AddTask({ shown: { head, owners, today, linkWorkerId }, action }: { readonly shown: CaseShown; readonly action: CaseAction }) {
  return (
    <Form id="task" action={action} hidden={{ caseId: head.caseId }} submit="Add the task" plain>
      <TextField name="what" label="What is to be done" maxLength={500} />
      <div className="beside">
        <TextField name="dueOn" label="By when" type="date" narrow min={today} />
        <SelectField name="ownerId" label="Who does it" narrow empty="Choose one" value={linkWorkerId} options={owners.map(({ id, name }) => ({ value: id, label: name }))} />
      </div>
    </Form>
  );
}
