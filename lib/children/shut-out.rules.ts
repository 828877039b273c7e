import { no, type Result, yes } from "../kernel/result";

/** Whether somebody can be kept from a child: they hold a role at the school, and are not kept from the child already. */
export function canBeShutOut({ works, standing }: { readonly works: boolean; readonly standing: boolean }): Result<null, "already-kept-out" | "does-not-work-here"> {
  if (standing) return no("already-kept-out");
  return works ? yes(null) : no("does-not-work-here");
}
