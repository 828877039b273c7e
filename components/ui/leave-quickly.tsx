"use client";
import type { MouseEvent } from "react";

/** A link away; with scripts the page left is also taken out of the way back, without them it is an ordinary link. */
export function LeaveQuickly({ href }: { readonly href: string }) {
  const replace = (event: MouseEvent) => {
    event.preventDefault();
    window.location.replace(href);
  };
  return <a className="leave" href={href} rel="noreferrer" onClick={replace}>Leave this page quickly</a>;
}
