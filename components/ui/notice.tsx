import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

type Props = { readonly kind?: "info" | "watch" | "settled"; readonly title?: ReactNode; readonly live?: boolean; readonly children?: ReactNode };

/** One thing to know before reading on; `live` is read aloud when it appears. */
export function Notice({ kind, title, live, children }: Props) {
  return (
    <div className={classes("notice", kind)} role={live ? "status" : undefined}>
      {title && <p><b>{kind && <Icon name={kind} />} {title}</b></p>}
      {children}
    </div>
  );
}
