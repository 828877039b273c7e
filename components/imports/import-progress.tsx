import { Form } from "@/components/ui/form";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import type { ImportPage } from "@/lib/imports/import-page";
import { progressCounts } from "@/lib/imports/counts.present";
import { cannotStopSentence } from "@/lib/imports/import.present";
import { timeLeftWords } from "@/lib/imports/time-left.rules";
import { LookAgain } from "./look-again";

/** How far the work on a file is; the page looks again by itself, with scripts or without. */
export function ImportProgress<T>({ file, back, throwAway }: { readonly file: ImportPage; readonly back: string; readonly throwAway: (state: FormState<T>, data: FormData) => Promise<FormState<T>> }) {
  const { secondsLeft } = file.progress, undoing = file.state === "undoing", cannotStop = cannotStopSentence(file.state);
  return (
    <Section id="progress" title="How far it is" note="This page looks again by itself.">
      <LookAgain />
      <noscript><meta httpEquiv="refresh" content="2" /></noscript>
      {!undoing && <Progress label="How far the file is" counts={progressCounts(file.progress)} note={secondsLeft === undefined ? undefined : `Time left: ${timeLeftWords(secondsLeft)}.`} />}
      <p className="small quiet">The work goes on without this page. You will find the file under <TextLink href={back}>Imports</TextLink>.</p>
      {cannotStop
        ? <p className="small quiet">{cannotStop}</p>
        : <Form id="throw-away" plain action={throwAway} hidden={{ importId: file.id, version: file.version }} submit="Stop, and throw this file away" />}
    </Section>
  );
}
