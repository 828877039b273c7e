import { Help } from "@/components/ui/help";
import { Section } from "@/components/ui/section";
import { longDay, type Day } from "@/lib/kernel/calendar";
import { EarlierNotes, FamilyPlan, SharedWith, type FamilyPlanShown } from "./family-plan";
import type { NotePost } from "./posts";
import { SaySomething } from "./say-something";

type Guest = { readonly caseId: string; readonly childName: string; readonly guardianName: string; readonly linkWorkerName: string; readonly schoolName: string; readonly agreedSince: Day };
type Service = { readonly key: string; readonly who: string; readonly what: string };
type Props = {
  readonly guest: Guest; readonly linkKey: string; readonly today: Day; readonly plan: FamilyPlanShown | null; readonly notes: Parameters<typeof EarlierNotes>[0]["notes"]; readonly shared: boolean;
  /** Services that said yes, where this reader may know them. */
  readonly services: readonly Service[]; readonly write: NotePost;
};

/** The family's own page, from what happens next to who else can see it. */
export function FamilyView({ guest, linkKey, today, plan, notes, shared, services, write }: Props) {
  const { caseId, childName, guardianName, linkWorkerName, schoolName, agreedSince } = guest, since = longDay(agreedSince);
  return (
    <>
      <h1>{childName}’s plan</h1>
      <p className="lead">This page is yours, {guardianName}. Nothing happens without your yes.</p>
      <Help>Read the plan with {childName}. Is something wrong, or missing? Tell us under “Say something”. {linkWorkerName} reads it and answers you here. Keep your link to yourself.</Help>
      {plan ? <FamilyPlan {...{ plan, childName, today }} /> : <Section stacked id="next" title="What happens next"><p>We are still writing the plan with you. It will be here when {childName}, you and the school have said yes to it.</p></Section>}
      <Section stacked id="say" title="Say something">
        <SaySomething {...{ caseId, linkKey, linkWorker: linkWorkerName, action: write }} />
        <p>You can change your mind at any time. If you ask us to stop, we stop that day. It will not count against you.</p>
      </Section>
      <EarlierNotes notes={notes} linkWorker={linkWorkerName} />
      {shared && <SharedWith shared={[{ key: "link-worker", who: linkWorkerName, what: `Works with ${childName} and you, since ${since}` }, { key: "school", who: schoolName, what: `The people there who look after ${childName}, since ${since}` }, ...services]} />}
    </>
  );
}
