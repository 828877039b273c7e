import type { ReactNode } from "react";

/** Nothing here: what would be here, and what to do. */
export function EmptyState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return <div className="empty-state"><p>{title}</p>{children && <div>{children}</div>}{action && <div className="actions">{action}</div>}</div>;
}
