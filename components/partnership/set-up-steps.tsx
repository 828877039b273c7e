import type { Lacking } from "@/lib/partnership/first-steps.rules";
import { FirstSteps } from "./first-steps";
import { stepFor } from "./step-for";

const SHOWN = 8;

/** What the area still lacks before children can be found; nothing where it lacks nothing. */
export function SetUpSteps({ lacking }: { readonly lacking: readonly Lacking[] }) {
  const steps = lacking.map(stepFor);
  if (steps.length === 0) return null;
  return <FirstSteps id="set-up" title="Where to begin" note={steps.length > SHOWN ? `The first ${SHOWN} of ${steps.length} things to do before children can be found.` : "Before children can be found."} steps={steps.slice(0, SHOWN)} />;
}
