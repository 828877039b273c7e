"use client";
import { useSyncExternalStore, type ReactNode } from "react";

const never = () => () => {};

/** Opens the browser's print window; not drawn where scripts do not run. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  const here = useSyncExternalStore(never, () => true, () => false);
  return here && <button className="button plain desk" type="button" onClick={() => window.print()}>{children}</button>;
}
