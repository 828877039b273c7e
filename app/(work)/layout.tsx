import type { ReactNode } from "react";
import { ForgetKept } from "@/components/signals/class-review/forget-kept";
import { AppShell } from "@/components/ui/app-shell";
import { requirePerson } from "@/lib/session/request";
import { theFrontDoor } from "../(provider)/door";
import { ring } from "../(provider)/ring";
import { signOut } from "./account/sign-out";
import { find } from "./find";
import { mayFind, navFor } from "./nav";

/** Every signed-in page. Whoever still has a one-time password sees no way on but to choose their own. */
export default async function SignedIn({ children }: { readonly children: ReactNode }) {
  const person = await requirePerson();
  const viewers = person.oneTime ? [] : person.grants.map((grant) => grant.viewer);
  const outside = viewers.length > 0 && viewers.every(({ role }) => role === "provider" || role === "verifier");
  return <AppShell worried={outside ? ring(await theFrontDoor()) : undefined} nav={person.oneTime ? [] : navFor(viewers)} person={person.name} find={mayFind(viewers) ? find : undefined} signOut={signOut} foot="Only people with a reason can see a child here. Every reading is recorded."><ForgetKept but={person.id} />{children}</AppShell>;
}
