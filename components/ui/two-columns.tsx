import type { ReactNode } from "react";
import { classes } from "./classes";

type Props = { readonly children: ReactNode; readonly aside: ReactNode; readonly thread?: ReactNode; readonly threadSummary?: string };

/** Main content with an aside right of it and, when given, the thread left of it; on a phone the thread folds under `threadSummary`. */
export function TwoColumns({ children, aside, thread, threadSummary = "The thread" }: Props) {
  return (
    <div className={classes("two-columns", Boolean(thread) && "threaded")}>
      {thread && <div><details className="thread-fold" open><summary>{threadSummary}</summary>{thread}</details></div>}
      <div className="main">{children}</div>
      {aside}
    </div>
  );
}
