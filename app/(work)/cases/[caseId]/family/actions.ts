"use server";
import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/doorway/define-action";
import { endLink, makeLink } from "@/lib/plans/family/commands";
import { LINK_OUT_SENTENCES, LINK_SENTENCES } from "@/lib/plans/family/present";

const again = ({ caseId }: { readonly caseId: string }) => revalidatePath(`/cases/${caseId}/family`);

export const make = defineAction(makeLink, { sentences: LINK_SENTENCES, then: again });
export const end = defineAction(endLink, { sentences: LINK_OUT_SENTENCES, then: again });
