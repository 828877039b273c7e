"use server";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/doorway/define-action";
import { changeOwnPassword } from "@/lib/partnership/commands";
import { OWN_PASSWORD } from "@/lib/partnership/present";
import { viewersChoosingPassword } from "@/lib/session/request";

export const changePassword = defineAction(changeOwnPassword, {
  sentences: OWN_PASSWORD, viewers: viewersChoosingPassword, then: () => redirect("/sign-in?changed=1"),
});
