import { LookedAfter } from "@/components/partnership/looked-after";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { ChildRecord } from "@/lib/children/child-record";
import { INVOLVEMENT_WORDS } from "@/lib/children/present";
import type { FormState } from "@/lib/doorway/form-state";
import { longDay } from "@/lib/kernel/calendar";

type Ended = { readonly childId: string };
type Props = { readonly child: ChildRecord; readonly end: (state: FormState<Ended>, form: FormData) => Promise<FormState<Ended>> };

/** What only the safeguarding lead is shown, and what never goes on paper. */
export function ForTheLead({ child: { forTheLead, childId, schoolId, firstName }, end }: Props) {
  if (!forTheLead) return null;
  const { involvement, keptOut, route } = forTheLead;
  return (
    <div className="no-print">
      <Section stacked id="involvement" title="Who is involved already" note="Only the school’s safeguarding leads see this section. It is never printed.">
        {involvement.length > 0
          ? <SummaryList items={involvement.map(({ kind, leadWorker, phone, from, until }) => ({
                term: INVOLVEMENT_WORDS[kind] ?? kind,
            is: `${leadWorker ?? "Lead worker not recorded"}${phone ? `, ${phone}` : ""}. Since ${longDay(from)}${until ? `, until ${longDay(until)}` : ""}.`,
          }))} />
          : <p>No involvement is recorded. You import it under Imports.</p>}
        {route && <Notice kind="info"><LookedAfter route={route} forename={firstName} /></Notice>}
      </Section>
      <Section stacked id="police" title="Police notices" note="In the safeguarding room alone: reference, day and outcome. No rule can read them, and they are in no count.">
        <p><TextLink href={`/children/${childId}/police-notice`}>Keep that a police notice came</TextLink> <TextLink href={`/safeguarding?school=${schoolId}`}>Open the safeguarding room</TextLink></p>
      </Section>
      <Section stacked id="kept-out" title="Kept from this record" note={`A colleague whose own child or relative ${firstName} is, or who has another conflict. No comes before every yes.`}>
        {keptOut.map(({ id, name, reason, since }) => (
          <div key={id} className="kept-out">
            <p><b>{name}</b> since {longDay(since)}: {reason}</p>
            <Form action={end} id={`end-${id}`} hidden={{ shutOutId: id }} submit={`Let ${name} see it again`} plain />
          </div>
        ))}
        <p><TextLink href={`/children/${childId}/keep-out`}>Keep somebody from this record</TextLink></p>
      </Section>
    </div>
  );
}
