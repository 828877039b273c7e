import { SelectField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { ApproachShown } from "@/lib/cases/load-approach";
import type { ApproachAction } from "./attempt-form";

/** Whoever takes it on says so with one button; the safeguarding lead and SENCO may name somebody. */
export function WhoAsks({ shown, take, name }: { readonly shown: ApproachShown; readonly take: ApproachAction; readonly name: ApproachAction }) {
  const { approachId, version, asker, askedById, you, mayTakeOn, mayRecord, decides, couldAsk } = shown, hidden = { approachId, version };
  return (
    <>
      <p>{asker === null ? "Nobody asks this family yet." : askedById === you ? "You do." : `${asker} does.`}</p>
      {mayTakeOn && <Form id="take" action={take} hidden={hidden} submit="I will ask this family" plain={mayRecord} />}
      {decides && couldAsk.length > 0 && (
        <Form id="name" action={name} hidden={hidden} submit="Name them" plain>
          <SelectField name="personId" label={asker === null ? "Or name somebody" : "Name somebody else"} empty="Choose one" narrow options={couldAsk.filter(({ id }) => id !== askedById).map(({ id, name: called }) => ({ value: id, label: called }))} />
        </Form>
      )}
    </>
  );
}
