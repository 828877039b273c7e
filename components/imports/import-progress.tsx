import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ImportPage } from "@/lib/imports/import-page";
import { progressCounts } from "@/lib/imports/counts.present";
import { LookAgain } from "./look-again";

/** How far the work on a file is; the page looks again by itself, with scripts or without. */
export function ImportProgress({ file, back }: { readonly file: ImportPage; readonly back: string }) {
  return (
    <Section id="progress" title="How far it is" note="This page looks again by itself.">
      <LookAgain />
      <noscript><meta httpEquiv="refresh" content="2" /></noscript>
      <Progress label="How far the file is" counts={progressCounts(file.progress)} />
      <p className="small quiet">You can leave this page: the work goes on. The file waits for you under <TextLink href={back}>Imports</TextLink>.</p>
    </Section>
  );
}
