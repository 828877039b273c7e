import type { Metadata } from "next";
import { PublicShell } from "@/components/ui/public-shell";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Page not found" };

/** The same words whether a page does not exist or is not yours to see. */
export default function NotFound() {
  return (
    <PublicShell>
      <h1>Page not found</h1>
      <p>There is no such page, or it is not one you can open.</p>
      <div className="prose">
        <p>If you typed the address, check it. If you followed a link, what it led to may have moved.</p>
        <p><TextLink href="/">Go to your first page</TextLink></p>
      </div>
    </PublicShell>
  );
}
