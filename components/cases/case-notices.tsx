import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { CaseShown } from "@/lib/cases/load-case";
import { CLOSE_REASON_WORDS } from "@/lib/cases/present";
import { speakSentence, tryAgainSentence } from "@/lib/cases/pages.present";
import { longDay } from "@/lib/kernel/calendar";

/** What must be known before anything else: a hand-over, a closing, a clock that has run out. */
export function CaseNotices({ shown: { head, state, approachState, closing, handOver, clock, unanswered } }: { readonly shown: CaseShown }) {
  const close = `/cases/${head.caseId}/close`, tries = unanswered?.tries ?? 0, tryAgain = tryAgainSentence(unanswered);
  return (
    <>
      {handOver && <Notice kind="info" title={`Handed over by ${handOver.by} on ${longDay(handOver.on)}.`}><p>{handOver.words}</p></Notice>}
      {state === "closing" && closing && (
        <Notice kind="watch" title={closing.written ? `${closing.askedBy} asks to close this case: ${CLOSE_REASON_WORDS[closing.reason].toLowerCase()}.` : "The family stopped. Everything voluntary has ended."}>
          <p><TextLink href={close}>{closing.written ? "Read the closing" : "Write the closing"}</TextLink></p>
        </Notice>
      )}
      {(state === "closed" || state === "looked-again") && closing && (
        <Notice kind="settled" title={`Closed on ${closing.closedOn ? longDay(closing.closedOn) : "a day not recorded"}: ${CLOSE_REASON_WORDS[closing.reason].toLowerCase()}.`}>
          <p>{state === "closed" && closing.lookAgainOn ? `Somebody looks again on ${longDay(closing.lookAgainOn)}. ` : ""}<TextLink href={close}>{state === "closed" ? "Open the closing and the second look" : "Read the closing and the second look"}</TextLink></p>
        </Notice>
      )}
      {state === "open" && closing?.closedOn && <Notice kind="info" title={`Closed once before, on ${longDay(closing.closedOn)}, and opened again.`}><p>{closing.words}</p></Notice>}
      {(state === "open" || (state === "closing" && approachState === "agreed")) && <Notice kind={clock.over > 0 || tries > 1 ? "watch" : "info"} title={speakSentence(clock, tries, state)}>{tryAgain && <p>{tryAgain}</p>}</Notice>}
    </>
  );
}
