import type { ReactNode } from "react";

/** How a page works, unfolded by whoever wants it; never printed. */
export function Help({ children }: { readonly children: ReactNode }) {
  return <details className="help no-print"><summary>How this page works</summary><p>{children}</p></details>;
}
