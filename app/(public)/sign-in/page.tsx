import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ForgetKept } from "@/components/signals/class-review/forget-kept";
import { SignInForm } from "@/components/partnership/sign-in-form";
import { WorriedNow } from "@/components/partnership/worried-now";
import { PublicShell } from "@/components/ui/public-shell";
import { CSRF_HEADER } from "@/lib/session/cookies";
import { house } from "@/lib/session/house";
import { signedInPerson } from "@/lib/session/request";

type Asked = { readonly error?: string; readonly ended?: string; readonly changed?: string };
type Props = { readonly searchParams: Promise<Asked> };

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({ title: (await searchParams).error ? "Error: Sign in" : "Sign in" });

/** A plain form post to next-auth: it works without scripts, and the password passes through no code of ours on the way. */
export default async function SignIn({ searchParams }: Props) {
  if (await signedInPerson()) redirect("/today");
  const [asked, posted, area] = [await searchParams, await headers(), await house()];
  return (
    <PublicShell>
      {(asked.ended === "by-you" || asked.changed) && <ForgetKept />}
      <SignInForm csrf={posted.get(CSRF_HEADER) ?? ""} areaName={area?.name} error={asked.error} notice={asked.changed ? "changed" : asked.ended === "by-you" ? "signed-out" : asked.ended ? "ended" : undefined} />
      <section className="section" aria-labelledby="cannot">
        <h2 id="cannot">You cannot sign in?</h2>
        <p>Ask an administrator of your area for a one-time password. They read it to you, and you choose your own the first time you use it.</p>
      </section>
      <WorriedNow frontDoor={area ? { name: area.front_door_name, phone: area.front_door_phone } : undefined} />
    </PublicShell>
  );
}
