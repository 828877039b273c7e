import { Form } from "@/components/ui/form";
import { Tick } from "@/components/ui/choices";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import type { ImportPage } from "@/lib/imports/import-page";
import { ACCEPT_GONE_HINT, acceptGoneWords, acceptRejectedWords, counted, landable } from "@/lib/imports/import.present";
import { mustBeAccepted, nothingChanged } from "@/lib/imports/report";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
type Props<T, U> = { readonly file: ImportPage; readonly back: string; readonly accept: Post<T>; readonly throwAway: Post<U> };

/** The decision: land what can land, or throw the file away. */
export function LandImport<T, U>({ file, back, accept, throwAway }: Props<T, U>) {
  const hidden = { importId: file.id, version: file.version };
  const rows = file.report ? landable(file.report.counts) : 0;
  const must = file.report ? mustBeAccepted(file.report) : { rejected: false, gone: false };
  return (
    <Section id="land" title="Land it" note="All of it lands, or none of it.">
      {file.report && rows > 0
        ? <Form id="land" action={accept} hidden={hidden} submit={nothingChanged(file.report.counts) ? "Finish with this file" : `Land ${counted(rows, "row")}`} cancel={{ href: back, label: "Leave and come back" }}>
            {must.rejected && <Tick name="acceptRejected" label={acceptRejectedWords(file.report.counts)} hint="Those rows keep what Seen already has. You can correct them in your own system and send the file again at any time." />}
            {must.gone && <Tick name="acceptGone" label={acceptGoneWords(file.report.counts)} hint={ACCEPT_GONE_HINT} />}
          </Form>
        : <p>No row of this file can land. Correct it in your own system and send it again.</p>}
      <Form id="throw-away" plain action={throwAway} hidden={hidden} submit="Throw this file away" />
    </Section>
  );
}
