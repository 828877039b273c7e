import type { ReactNode } from "react";
import type { theFrontDoor } from "./door";

/** For somebody from outside the school, who has no safeguarding door of their own: the council's front door by phone, else 999. */
export function ring(door: Awaited<ReturnType<typeof theFrontDoor>>): { readonly href: string; readonly words: ReactNode } {
  const phone = door?.frontDoorPhone;
  return phone ? { href: `tel:${phone.replace(/[^\d+]/g, "")}`, words: <>Worried<span className="only-narrow">? Ring</span><span className="long"> about a child? Ring {phone}</span></> } : { href: "tel:999", words: "In danger? Ring 999" };
}
