import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { RefreshAfterRefusal } from "@/components/identification/refresh-after-refusal";

type Action<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
type Props = {
  readonly publish: Action<{ readonly programmeId: string; readonly version: number }>; readonly withdraw: Action<{ readonly programmeId: string }>;
  readonly hidden: Readonly<Record<string, string | number>>; readonly inForce: number; readonly next: number;
};

/** Publish it as the next version, or take it back; what happens then is said before. */
export function DecideProposal({ publish, withdraw, hidden, inForce, next }: Props) {
  return (
    <>
      <p>Published, it is version {next} from today. It is applied at once at every school of the programme: flags that no longer meet a rule end, new ones begin, and reviews open for those who decide. What people have decided stands. Version {inForce} stays readable for ever.</p>
      <Form id="publish" action={publish} submit={`Publish version ${next}`} hidden={{ ...hidden, inForce }}><RefreshAfterRefusal /></Form>
      <p>Withdrawn, it stays readable, and nothing is applied.</p>
      <Form id="withdraw" action={withdraw} submit="Withdraw this proposal" plain hidden={hidden}><RefreshAfterRefusal /></Form>
    </>
  );
}
