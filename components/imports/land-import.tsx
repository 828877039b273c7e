import { Form } from "@/components/ui/form";
import { Tick } from "@/components/ui/choices";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import type { ImportPage } from "@/lib/imports/import-page";
import { counted, landable } from "@/lib/imports/counts.present";
import { ACCEPT_GONE_HINT, acceptGoneWords, acceptRejectedHint, acceptRejectedWords } from "@/lib/imports/import.present";
import { allCounts, mustBeAccepted, nothingChanged } from "@/lib/imports/report";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
type Props<T, U> = { readonly file: ImportPage; readonly back: string; readonly accept: Post<T>; readonly throwAway: Post<U> };

/** The decision: land what can land, or throw the file away; a file that changes nothing is only finished with. */
export function LandImport<T, U>({ file, back, accept, throwAway }: Props<T, U>) {
  const hidden = { importId: file.id, version: file.version };
  if (!file.report) return null;
  const counts = allCounts(file.report), must = mustBeAccepted(file.report), rows = landable(counts);
  if (nothingChanged(counts)) return <Section id="land" title="Finish"><Form id="land" action={accept} hidden={hidden} submit="Finish with this file" cancel={{ href: back, label: "Leave it as it is" }} /></Section>;
  return (
    <Section id="land" title={rows > 0 ? "Land it" : "What to do"} note={rows > 0 ? "All of it lands, or none of it." : undefined}>
      {rows > 0
        ? <Form id="land" action={accept} hidden={hidden} submit={`Land ${counted(rows, "row")}`} cancel={{ href: back, label: "Leave and come back" }}>
            {must.rejected && <Tick name="acceptRejected" label={acceptRejectedWords(counts)} hint={acceptRejectedHint(file.kind, counts)} />}
            {must.gone && <Tick name="acceptGone" label={acceptGoneWords(counts)} hint={ACCEPT_GONE_HINT} />}
          </Form>
        : <p>No row of this file can land. Correct it in your own system and send it again.</p>}
      <Form id="throw-away" plain action={throwAway} hidden={hidden} submit="Throw this file away" />
    </Section>
  );
}
