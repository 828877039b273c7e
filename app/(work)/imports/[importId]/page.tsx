import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ImportNotice, ImportTally } from "@/components/imports/import-facts";
import { ImportLists } from "@/components/imports/import-lists";
import { ImportProgress } from "@/components/imports/import-progress";
import { ImportThread } from "@/components/imports/import-thread";
import { LandImport } from "@/components/imports/land-import";
import { MatchesWaiting } from "@/components/imports/matches-waiting";
import { ReadAnotherSheet } from "@/components/imports/read-another-sheet";
import { ReadAs } from "@/components/imports/read-as";
import { SayColumns } from "@/components/imports/say-columns";
import { TryAgain } from "@/components/imports/try-again";
import { UndoImport } from "@/components/imports/undo-import";
import { PageHeader } from "@/components/ui/page-header";
import { openMatches } from "@/lib/children/queries";
import { ask } from "@/lib/doorway/ask";
import { importLead, importTitle, officeHref, STATES, stateSentence } from "@/lib/imports/import.present";
import { importPage } from "@/lib/imports/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { acceptImportAction, forgetHeadingAction, readSheetAction, sayColumnsAction, throwAwayAction, tryAgainAction, undoImportAction } from "./actions";

type Props = { readonly params: Promise<{ readonly importId: string }>; readonly searchParams: Promise<{ readonly what?: string }> };

const opened = cache(async (importId: string) => ask(importPage, await requireViewers(), { importId }, clock()));
/** The tab says where the file is, for whoever does something else while it is read. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await opened((await params).importId);
  return { title: found.ok ? importTitle(found.value.state, found.value.kind) : "Import" };
}

/** One file: where it is, what it would change or has changed, what is in the way, and whose move it is. */
export default async function ImportPage({ params, searchParams }: Props) {
  const found = await opened((await params).importId);
  if (!found.ok) notFound();
  const file = found.value, { state } = file, { what } = await searchParams;
  const apart = state === "landed" && file.kind === "roll" ? await ask(openMatches, await requireViewers(), { schoolId: file.schoolId }, clock()) : undefined;
  const back = officeHref(file);
  return (
    <>
      <PageHeader title={importTitle(state, file.kind)} lead={importLead(file)} crumbs={[{ href: back, label: "Imports" }, { label: file.schoolName }]}
        help={state === "needs-review" ? "Look at what would change, and at the rows that were rejected and why. Put those right in your own system, and send the file again. Land it when you agree. Is it the wrong file? Throw it away: nothing has changed." : undefined} />
      <ImportThread file={file} />
      <ImportTally file={file} />
      <p className="prose mb-4" role="status">{stateSentence(file)}</p>
      <ImportNotice file={file} />
      {apart?.ok && <MatchesWaiting schoolId={file.schoolId} of={apart.value.of} />}
      {STATES[state].moving && <ImportProgress file={file} back={back} throwAway={throwAwayAction} />}
      <ImportLists file={file} />
      {(state === "needs-review" || state === "landed") && <ReadAs file={file} forget={forgetHeadingAction} />}
      {state === "needs-columns" && <SayColumns file={file} what={what} say={sayColumnsAction} throwAway={throwAwayAction} />}
      <ReadAnotherSheet file={file} read={readSheetAction} />
      {state === "needs-review" && <LandImport file={file} back={back} accept={acceptImportAction} throwAway={throwAwayAction} />}
      {state === "landed" && <UndoImport file={file} undo={undoImportAction} />}
      {state === "failed" && <TryAgain file={file} tryAgain={tryAgainAction} throwAway={throwAwayAction} />}
    </>
  );
}
