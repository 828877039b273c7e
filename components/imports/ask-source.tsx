import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
type Props<A, B, C> = { readonly schoolId: string; readonly tryIt: Post<A>; readonly fetchIt: Post<B>; readonly revoke: Post<C> };

/** What can be done with a connection: try it, fetch at once, take it away. */
export function AskSource<A, B, C>({ schoolId, tryIt, fetchIt, revoke }: Props<A, B, C>) {
  const hidden = { schoolId };
  return (
    <>
      <Section id="ask" title="Ask it now" note="The night’s fetch goes on by itself.">
        <Form id="fetch" action={fetchIt} hidden={hidden} submit="Fetch the roll and marks now" done="Seen is fetching. That takes some minutes. Open this page again then: what it brought stands above, under The last fetch." />
        <Form id="try" plain action={tryIt} hidden={hidden} submit="Test the connection" done="Seen is asking for one page. Open this page again in a moment: the answer stands above, under How it stands." />
      </Section>
      <Section id="revoke" title="Take it away">
        <p>Seen wipes the token at once and asks nothing any more. What has landed stays. Take Seen’s rights away in your service as well.</p>
        <Form id="revoke-it" plain action={revoke} hidden={hidden} submit="Revoke this connection" />
      </Section>
    </>
  );
}
