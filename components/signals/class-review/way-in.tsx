import { LinkButton } from "@/components/ui/button";
import { DoneOf } from "@/components/ui/done-of";
import type { Day } from "@/lib/kernel/calendar";
import { roundName, roundWhen } from "@/lib/signals/class-review/present";
import type { Progress } from "@/lib/signals/class-review/progress.rules";
import type { Round } from "@/lib/signals/class-review/rounds.rules";

type Props = { readonly progress: Progress & { readonly schoolId: string; readonly className: string; readonly round: Round }; readonly today: Day; readonly own: boolean };

/** The way into a class's review, with how far it is. */
export function WayIn({ progress: { schoolId, className, round, done, children, skipped, left }, today, own }: Props) {
  const early = today < round.opensOn, begun = done + skipped > 0;
  return (
    <div className="way-in">
      <p><b>{roundName(round.key)}</b>, {roundWhen(round, today)}. {!early && <><DoneOf done={done} of={children} /> answered{skipped > 0 && `, ${skipped} passed over`}.</>}</p>
      {!early && <LinkButton plain={!own || left === 0} href={`/classes/review?${new URLSearchParams({ school: schoolId, class: className })}`}>{left === 0 ? "See what was said" : begun ? "Go on with the review" : "Review this class"}</LinkButton>}
    </div>
  );
}
