import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { cameOf, finished, type CameOf } from "@/lib/signals/class-review/present";
import type { Progress } from "@/lib/signals/class-review/progress.rules";

type Props = { readonly progress: Progress; readonly address: string; readonly next: string | null; readonly schoolName: string; readonly mine: CameOf | null };

/** How far the class is, who reads it and by when whoever answered hears; what came of what they said comes first. */
export function ReviewDone({ progress, address, next, schoolName, mine }: Props) {
  return (
    <div className="review-done">
      {mine && <Section id="came-of" title="What came of what you said"><p>{cameOf(mine)}</p></Section>}
      <Section id="done" title={finished(progress)}>
        {next
          ? <><p>{progress.left === 1 ? "One child is" : `${progress.left} children are`} still left. What you have said is saved; go on now or later.</p><p><LinkButton href={`${address}&child=${next}`}>Go on with the class</LinkButton></p></>
          : <p>Thank you. That is the whole class; you can change an answer until the round closes.</p>}
        <p><b>Who reads it:</b> the safeguarding lead and the SENCO of {schoolName}; a child’s link worker, where there is one. Some of it reaches the safeguarding lead today: worried about home, tired or hungry, not talking to any adult. So does every word you wrote beside something of concern.</p>
        <p><b>When you hear:</b> for each child the rules find, they decide together within the days your school set. How many of those you noted were looked at, and what that led to, is counted for you here each time you open this page.</p>
      </Section>
    </div>
  );
}
