import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";

type Props<T> = {
  readonly schoolId: string; readonly address: string; readonly theirId?: string; readonly again: boolean; readonly hadOne: boolean;
  readonly connect: (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
};

/** The form with which a school's system is connected, or given another token. */
export function ConnectSource<T>({ schoolId, address, theirId, again, hadOne, connect }: Props<T>) {
  return (
    <Section id="connect" title={again ? "Another token or address" : hadOne ? "Connect it again" : "Connect it"} note="You find all three in your service, after the school has approved Seen there.">
      <Form id="connect-it" plain={again} action={connect} hidden={{ schoolId }} submit={again ? "Keep the new token" : "Connect this system"}>
        <TextField name="address" label="Address" value={address} hint="It begins with https." spellCheck={false} />
        <TextField name="theirId" label="The school’s id there" value={theirId} hint="Such as A1039521228." narrow spellCheck={false} autoComplete="off" />
        <TextField name="token" label="Token" type="password" hint="It is kept encrypted. Nobody sees it again, you neither." autoComplete="off" />
      </Form>
    </Section>
  );
}
