import { RefreshAfterRefusal } from "@/components/identification/refresh-after-refusal";
import { Choices, Tick } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Tag } from "@/components/ui/tag";
import type { RequestFormShown } from "@/lib/commissioning/load-form";
import { pounds } from "@/lib/commissioning/money.rules";
import { strandsWords } from "@/lib/commissioning/present";
import type { FormState } from "@/lib/doorway/form-state";
import { longDay } from "@/lib/kernel/calendar";
import { WhatTheySee } from "./what-they-see";

type Made = { readonly requestId: string; readonly heldPence: number; readonly caseId: string };
type Act = (before: FormState<Made>, form: FormData) => Promise<FormState<Made>>;

/** A service for a goal, the pot that pays, and the very words the organisation will read, in the order in which it may read them. */
export function RequestForm({ form, action }: { readonly form: RequestFormShown; readonly action: Act }) {
  const { caseId, goals, services, pots, known } = form;
  return (
    <Form action={action} submit="Send this request" hidden={{ caseId }} keep cancel={{ href: `/cases/${caseId}/services`, label: "Back to services" }}>
      <RefreshAfterRefusal />
      <Choices kind="radio" name="goalId" legend="Which goal is it for?" hint="The organisation does not read the goal." options={goals.map(({ id, words }) => ({ value: id, label: `“${words}”` }))} />
      <Choices kind="radio" name="serviceId" legend="Which service?" hint="Best fit first; none is hidden." options={services.map((service) => ({
        value: service.serviceId, label: <>{service.name}, {service.organisation} {!service.fit.fits && <Tag kind="watch">may not fit</Tag>}</>,
        hint: `${strandsWords(service.strands)}. ${service.times}, ${service.place}. ${pounds(service.pricePence)} a session. ${service.fit.why}`,
      }))} />
      <SelectField name="potId" label="Which pot pays?" hint="The whole price is held in it until the sessions are over." empty="Choose a pot" value={pots.length === 1 ? pots[0]?.potId : undefined}
        options={pots.map((pot) => ({ value: pot.potId, label: `${pot.name}: ${pounds(pot.freePence)} free, until ${longDay(pot.untilOn)}` }))} />
      <TextField name="sessions" label="How many sessions?" narrow type="number" min={1} max={100} />
      <TextField name="firstSessionOn" label="Day of the first session" hint="The others are counted weekly from it." type="date" narrow />

      <h2>What they read as soon as you send this</h2>
      <p className="quiet">Exactly these words, the service, the number of sessions and the price. Never the surname, the school’s notes, the plan or why you ask.</p>
      <TextField name="firstName" label="First name" value={known.firstName} autoComplete="off" />
      <TextArea name="whatHelps" label="What helps" hint="What somebody should know to make it go well, in words child and family would agree with." rows={3} />
      <TextField name="contactRoute" label="How the family agreed to be reached" hint="Such as: text Mum in the afternoon, 07700 900000." autoComplete="off" />

      <h2>What they read only on the day of a session</h2>
      <p className="quiet">Only if they accept, from the morning of a session’s day until 24 hours after that day. Each reading is recorded.</p>
      <TextField name="fullName" label="Full name" value={known.fullName} autoComplete="off" />
      <TextField name="emergencyContact" label="Whom to ring in an emergency" value={known.emergencyContact} autoComplete="off" />
      <TextArea name="medicalAndAccess" label="Medical and access needs" hint="Write “none known” where you asked and there are none." rows={2} />
      <TextField name="mayCollect" label="Who may collect" autoComplete="off" />

      <WhatTheySee services={services} />
      <Tick name="familyAgreed" label="The family said yes to sharing this with this organisation" hint="It stands on the family’s own page as soon as the organisation accepts." />
    </Form>
  );
}
