import { TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { linesFor } from "@/lib/signals/class-review/publish.schema";
import { OWN_AT_MOST, type QuestionSet, type Questions, VERSION_1 } from "@/lib/signals/class-review/questions.vocabulary";

type Props<T> = { readonly newest: QuestionSet; readonly versions: readonly Questions[]; readonly action: (state: FormState<T>, data: FormData) => Promise<FormState<T>> };

/** The next version, beginning from the one that stands: places and words of what can be observed, and a few of the area's own. */
export function QuestionsForm<T>({ newest, versions, action }: Props<T>) {
  const lines = linesFor(newest, [...versions.flatMap(({ observations }) => observations), ...VERSION_1.observations]);
  const own = lines.filter(({ key }) => key.startsWith("own-")).length;
  return (
    <Form action={action} submit="Publish these questions" keep hidden={{ after: newest.version }}>
      <TextField name="strength" label="How a strength is asked for" hint="* stands for the child’s first name." value={newest.strength} maxLength={80} />
      <TextField name="seen" label="What stands above the observations" value={newest.seen} maxLength={80} />
      <TextField name="flourishing" label="What goes well" hint="Leave it empty, and it is not asked." optional value={newest.flourishing ?? ""} maxLength={60} />
      <fieldset className="field question-lines">
        <legend>Observations of concern</legend>
        <p className="hint">Number them in the order in which they are asked. One without a number is not asked. Ask at least three.</p>
        {lines.map(({ key, words, place }, at) => (
          <div className="beside" key={key}>
            <TextField name={`place.${key}`} label={<><span className={at > 0 ? "vh" : undefined}>Place</span><span className="vh"> of {words}</span></>} value={place} inputMode="numeric" narrow autoComplete="off" />
            <TextField name={`words.${key}`} label={<><span className={at > 0 ? "vh" : undefined}>Words</span><span className="vh"> for {words}</span></>} value={words} maxLength={60} autoComplete="off" />
          </div>
        ))}
        {Array.from({ length: Math.max(0, Math.min(2, OWN_AT_MOST - own)) }, (_, at) => (
          <TextField key={at} name={`own.${at}`} label={at === 0 ? "One of your own" : "Another of your own"} hint={at === 0 ? `Something a teacher can see. At most ${OWN_AT_MOST} in all; asked last until you give it a place.` : undefined} optional maxLength={60} autoComplete="off" />
        ))}
      </fieldset>
      <TextField name="engagement" label="How family engagement is asked for" hint="Leave it empty, and it is not asked. The rule about contact with the family then has nothing to go by." optional value={newest.engagement ?? ""} maxLength={80} />
      <TextArea name="why" label="Why the questions change" rows={2} maxLength={500} />
    </Form>
  );
}
