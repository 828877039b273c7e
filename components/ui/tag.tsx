import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

const icons = { watch: "watch", concern: "late", info: "info", settled: "settled", restricted: "lock" } as const;
export type TagKind = keyof typeof icons | "quiet";

/** A state in words with its own shape; never alone in a cell, never colour only. */
export function Tag({ kind, children }: { readonly kind: TagKind; readonly children: ReactNode }) {
  return <span className={classes("tag", kind)}>{kind !== "quiet" && <Icon name={icons[kind]} />}{children}</span>;
}
