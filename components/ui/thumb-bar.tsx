import type { ReactNode } from "react";

/** What the page is for, under the thumb on a phone: one button, at most a few words beside it. */
export function ThumbBar({ children }: { readonly children: ReactNode }) {
  return <div className="thumb-bar">{children}</div>;
}
