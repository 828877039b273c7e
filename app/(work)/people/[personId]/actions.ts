"use server";
import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/doorway/define-action";
import { disablePerson, enablePerson, endGrant, grantRole, markLead, newOneTimePassword } from "@/lib/partnership/commands";
import { DISABLE_PERSON, ENABLE_PERSON, END_GRANT, GRANT_ROLE, MARK_LEAD, NEW_PASSWORD } from "@/lib/partnership/present";

const then = () => revalidatePath("/people", "layout");

export const grant = defineAction(grantRole, { sentences: GRANT_ROLE, then });
export const end = defineAction(endGrant, { sentences: END_GRANT, then });
export const lead = defineAction(markLead, { sentences: MARK_LEAD, then });
export const disable = defineAction(disablePerson, { sentences: DISABLE_PERSON, then });
export const enable = defineAction(enablePerson, { sentences: ENABLE_PERSON, then });
export const newPassword = defineAction(newOneTimePassword, { sentences: NEW_PASSWORD });
