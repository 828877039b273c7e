import { DataTable } from "@/components/ui/data-table";
import { DoneOf } from "@/components/ui/done-of";
import { SelectField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { ActionShown, PlanShown } from "@/lib/plans/load-plan";
import { OWNER_WORDS, promisedWords } from "@/lib/plans/present";
import { MOST_ACTIONS, OWNER_KINDS } from "@/lib/plans/vocabulary";
import type { PlanPosts } from "./posts";

type Props = { readonly plan: PlanShown; readonly draft: Pick<PlanPosts, "addAction" | "removeAction"> | null; readonly living: Pick<PlanPosts, "count"> | null };

/** Who does what, by when and how often, and how often it happened. */
export function ActionsSection({ plan: { planId, actions, goals }, draft, living }: Props) {
  const columns = [{ label: "Who" }, { label: "Will" }, { label: "When" }, { label: "Goal" }, { label: "Done of planned" }, ...(draft || living ? [{ label: draft ? "Change" : "Count", hidden: true }] : [])];
  const act = (action: ActionShown, at: number) => draft
    ? <Form id={`out-${action.id}`} action={draft.removeAction} submit={`Take out action ${at + 1}`} plain hidden={{ actionId: action.id }} />
    : living && <CountForms {...{ action, at, count: living.count }} />;
  return (
    <Section id="actions" title="Who will do what" note={`${actions.length} of at most ${MOST_ACTIONS}.`}>
      {actions.length === 0
        ? <p className="quiet">Nobody has promised anything yet. Few actions, each with one person and a day.</p>
        : (
          <div className="plan-actions"><DataTable caption="Who will do what" stack columns={columns} rows={actions.map((action, at) => ({
            key: action.id,
            cells: [action.ownerName, action.what, promisedWords(action.planned, action.byOn), action.goal ?? "all", <DoneOf key="done" done={action.happened} of={action.planned} />, ...(draft || living ? [act(action, at)] : [])],
          }))} /></div>
        )}
      {draft && actions.length < MOST_ACTIONS && (
        <Form id="action" action={draft.addAction} submit="Add this action" plain hidden={{ planId }} done="Added.">
          <SelectField name="ownerKind" label="Who does it" empty="Choose one" options={OWNER_KINDS.map((value) => ({ value, label: OWNER_WORDS[value] }))} narrow />
          <TextField name="ownerName" label="Their name" hint="As the family calls them. Not their address or number." narrow maxLength={100} />
          <TextField name="what" label="What they will do" hint="Begin with the verb: “walk with him to the bus”." maxLength={300} />
          <TextField name="byOn" label="By when" type="date" narrow />
          <TextField name="planned" label="How many times" type="number" inputMode="numeric" min={1} max={200} value={1} narrow />
          <SelectField name="goalId" label="For which goal" empty="All of them" optional options={goals.map(({ id, place, words }) => ({ value: id, label: `${place}. ${words}` }))} />
        </Form>
      )}
    </Section>
  );
}

function CountForms({ action: { id, happened, planned, version }, at, count }: { readonly action: ActionShown; readonly at: number; readonly count: PlanPosts["count"] }) {
  return (
    <div className={happened >= planned ? "count-forms kept no-print" : "count-forms no-print"}>
      <Form id={`once-${id}`} action={count} submit={`Action ${at + 1}: done once`} plain hidden={{ actionId: id, version, happened: happened + 1 }} />
      <details>
        <summary>Change the count of action {at + 1}</summary>
        <Form id={`count-${id}`} action={count} submit="Keep this count" plain hidden={{ actionId: id, version }}>
          <TextField name="happened" label="How many times it happened" type="number" inputMode="numeric" min={0} max={400} value={happened} narrow />
        </Form>
      </details>
    </div>
  );
}
