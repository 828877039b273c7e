// By whose action a flag is quiet, in words, on the child's own page.
import { type Day, longDay } from "../kernel/calendar";
import { COOL_DOWN, type Life } from "./flag-life.rules";

/** `The decision of 4 March 2027 keeps it quiet`; by whom, where that may be told. */
type Action = { readonly sentence: string; readonly by: string | null; readonly on: Day };

/** Null: it is open, and asks; or it was, which its own line says. */
export function quietWords(life: Life, action: Action | null): string | null {
  if (!action || (life.state !== "quiet" && life.state !== "cooling")) return null;
  const whose = `${action.by ? `${action.by} decided` : "It was decided"} on ${longDay(action.on)}: ${action.sentence}`;
  if (life.state === "cooling") return `Quiet until ${longDay(life.until)}, ${COOL_DOWN} school days after people acted, unless it gets worse. ${whose}`;
  return life.until ? `Quiet until ${longDay(life.until)}, unless it gets worse. ${whose}` : `Quiet while the child is supported, unless a rule says to look at first. ${whose}`;
}
