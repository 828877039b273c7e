import type { Metadata } from "next";
import { OwnPasswordForm } from "@/components/partnership/own-password-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/session/request";
import { changePassword } from "./actions";

export const metadata: Metadata = { title: "Your password" };

/** Whoever signed in with a one-time password comes here first, whatever page they asked for. */
export default async function Password() {
  const { oneTime } = await requirePerson();
  return (
    <>
      <PageHeader
        crumbs={oneTime ? undefined : [{ href: "/account", label: "Your account" }]} title={oneTime ? "Choose your own password" : "Change your password"}
        lead={oneTime ? "The one you were given works once more: here. Then sign in with your own." : "It signs you out everywhere, also here. Then sign in with the new one."}
      />
      <OwnPasswordForm action={changePassword} oneTime={oneTime} />
    </>
  );
}
