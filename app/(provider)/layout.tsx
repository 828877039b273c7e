import type { ReactNode } from "react";
import { AppShell } from "@/components/ui/app-shell";
import { requirePerson } from "@/lib/session/request";
import { signOut } from "../(work)/account/sign-out";
import { theFrontDoor } from "./door";
import { ring } from "./ring";
import "./register.css";

/** An organisation's own door: its requests and its registers, and whom to ring. */
export default async function Provider({ children }: { readonly children: ReactNode }) {
  const person = await requirePerson(), door = await theFrontDoor();
  const own = [{ href: "/requests", label: "Requests", go: "q" }, { href: "/registers", label: "Registers", go: "g" }], others = person.grants.some(({ viewer }) => viewer.role !== "provider");
  return (
    <AppShell nav={[...(door ? own : []), ...(others ? [{ href: "/today", label: "Today", go: "t" }] : [])]} person={person.name} signOut={signOut} worried={door ? ring(door) : undefined}
      foot="You see what your organisation was asked, and nothing else of a child. Every reading is recorded.">
      {children}
    </AppShell>
  );
}
