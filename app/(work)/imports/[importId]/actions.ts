"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { acceptImport, forgetHeading, readSheet, sayColumns, throwAway, tryImportAgain, undoImport } from "@/lib/imports/commands";
import { IMPORT_SENTENCES } from "@/lib/imports/import.present";
import { UNDO_SENTENCES } from "@/lib/imports/undo.present";

const drawnAnew = ({ importId }: { readonly importId: string }) => redirect(`/imports/${importId}`);

export const acceptImportAction = defineAction(acceptImport, { sentences: IMPORT_SENTENCES, then: drawnAnew });
export const throwAwayAction = defineAction(throwAway, { sentences: IMPORT_SENTENCES, then: drawnAnew });
export const tryAgainAction = defineAction(tryImportAgain, { sentences: IMPORT_SENTENCES, then: drawnAnew });
export const sayColumnsAction = defineAction(sayColumns, { sentences: IMPORT_SENTENCES, then: drawnAnew });
export const forgetHeadingAction = defineAction(forgetHeading, { sentences: IMPORT_SENTENCES, then: drawnAnew });
export const readSheetAction = defineAction(readSheet, { sentences: IMPORT_SENTENCES, then: drawnAnew });
export const undoImportAction = defineAction(undoImport, { sentences: UNDO_SENTENCES, then: drawnAnew });
