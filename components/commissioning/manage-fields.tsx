import { Choices, Tick } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { writtenPounds } from "@/lib/commissioning/money.rules";
import { STRAND_WORDS } from "@/lib/commissioning/present";
import { SERVICE_STRANDS } from "@/lib/commissioning/vocabulary";
import type { Day } from "@/lib/kernel/calendar";

type Named = { readonly id: string; readonly name: string };
type Organisation = { readonly name: string; readonly phone: string | null; readonly email: string | null };
type Service = { readonly name: string; readonly about: string; readonly strands: readonly string[]; readonly fromAge: number | null; readonly toAge: number | null; readonly place: string; readonly times: string; readonly pricePence: number; readonly offered: boolean };
type Pot = { readonly name: string; readonly pence: number; readonly untilOn: Day };

/** An organisation: its name and how link workers reach it. */
export function OrganisationFields({ organisation }: { readonly organisation?: Organisation }) {
  return (
    <>
      <TextField name="name" label="Name" value={organisation?.name} autoComplete="off" />
      <TextField name="phone" label="Phone" optional hint="Link workers ring it: a number that somebody answers." type="tel" value={organisation?.phone ?? ""} autoComplete="off" />
      <TextField name="email" label="E-mail" optional type="email" value={organisation?.email ?? ""} autoComplete="off" spellCheck={false} />
    </>
  );
}

/** What a service is for, for whom, where, when and at what price; whether it is offered is asked only of one that stands already. */
export function ServiceFields({ service, organisations, organisationId }: { readonly service?: Service; readonly organisations?: readonly Named[]; readonly organisationId?: string }) {
  return (
    <>
      {organisations && <SelectField name="organisationId" label="Organisation" options={organisations.map(({ id, name }) => ({ value: id, label: name }))} value={organisationId} empty="Choose the organisation" />}
      <TextField name="name" label="What the service is called" value={service?.name} autoComplete="off" />
      <TextArea name="about" label="What it is" hint="As one would tell a family: what happens there, and who leads it." rows={3} value={service?.about} />
      <Choices kind="checkbox" name="strands" legend="What it is for" value={service?.strands ?? []} options={SERVICE_STRANDS.map((value) => ({ value, label: STRAND_WORDS[value] }))} />
      <TextField name="fromAge" label="Youngest age" optional narrow inputMode="numeric" value={service?.fromAge ?? ""} />
      <TextField name="toAge" label="Oldest age" optional narrow inputMode="numeric" value={service?.toAge ?? ""} />
      <TextField name="place" label="Where" value={service?.place} autoComplete="off" />
      <TextField name="times" label="When" hint="Such as Mondays in term, 15:30 to 17:00." value={service?.times} autoComplete="off" />
      <TextField name="price" label="Price of one session for one child, in pounds" hint="Such as 12.50. What was asked for already keeps its price." narrow inputMode="decimal" value={service && writtenPounds(service.pricePence)} />
      {service && <Tick name="offered" label="Offered at the moment" hint="Without the tick nothing new can be asked of it; what is running goes on." checked={service.offered} />}
    </>
  );
}

/** A sum set aside, until a day; the school and the first day are settled when it is added. */
export function PotFields({ pot, schools, today }: { readonly pot?: Pot; readonly schools?: readonly Named[]; readonly today?: Day }) {
  return (
    <>
      <TextField name="name" label="What the pot is called" value={pot?.name} autoComplete="off" />
      {schools && <SelectField name="schoolId" label="For" options={schools.map(({ id, name }) => ({ value: id, label: name }))} empty="The whole area" />}
      <TextField name="amount" label="The whole amount, in pounds" hint="Such as 1,200 or 1200.50." narrow inputMode="decimal" value={pot && writtenPounds(pot.pence)} />
      {today && <TextField name="fromOn" label="First day" type="date" narrow value={today} />}
      <TextField name="untilOn" label="Last day" hint="Nothing new is asked against it after this day." type="date" narrow value={pot?.untilOn} />
    </>
  );
}
