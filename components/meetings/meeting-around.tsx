import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/doorway/form-state";
import type { MeetingShown } from "@/lib/identification/meeting/load-meeting";
import { WhoIsHere } from "./who-is-here";

type Posted = (state: FormState<{ readonly meetingId: string }>, data: FormData) => Promise<FormState<{ readonly meetingId: string }>>;
type Props = { readonly shown: MeetingShown; readonly bring: Posted; readonly end: Posted; readonly sayWho: Posted };

/** What a meeting does besides speaking of children: who came since, somebody no rule found, who sits there, and its end. */
export function MeetingAround({ shown: { meetingId, version, staff, here, guests, waits, spoken }, bring, end, sayWho }: Props) {
  return (
    <div className="no-print">
      <Section id="add" title="Others" note="Whom no rule found, and who came since.">
        {waits && waits.came > 0 && <Form id="bring" action={bring} submit={waits.came === 1 ? "Bring in one more child who waits" : `Bring in ${waits.came} more children who wait`} plain hidden={{ meetingId }} />}
        {waits && waits.more > 0 && <p>{waits.more} more wait in the reviews: one screen holds 40.</p>}
        {waits && waits.inLine > 0 && <p>{waits.inLine} more wait their turn: a list is never longer than people can answer.</p>}
        {waits && waits.parked > 0 && <p>{waits.parked} parked until a later day.</p>}
        <div className="actions"><LinkButton plain href={`/meetings/${meetingId}/add`}>Add a child no rule found</LinkButton></div>
      </Section>
      <Section id="here" title="Who is here"><details><summary>Somebody came or went</summary><Form id="who" action={sayWho} submit="Say who is here" plain hidden={{ meetingId, version }}><WhoIsHere staff={staff} here={here.map(({ id }) => id)} guests={guests} /></Form></details></Section>
      <Section id="end" title="End the meeting">
        <p>{spoken.done === spoken.of ? "Every child on this screen was spoken of." : "Children you have not reached wait on, with their own clock, and stand on the next meeting’s list."} The recap can be read and printed afterwards, and is not changed any more.</p>
        <Form id="end" action={end} submit="End the meeting" hidden={{ meetingId, version }} />
      </Section>
    </div>
  );
}
