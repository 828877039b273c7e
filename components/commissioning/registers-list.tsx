import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { longDay, shortDay, type Day } from "@/lib/kernel/calendar";

type Register = { readonly serviceId: string; readonly name: string; readonly place: string; readonly times: string; readonly children: number; readonly toKeep: readonly Day[]; readonly nextOn: Day | null; readonly kept: readonly Day[] };

/** A service a section: the register to keep now first, then those kept lately, to correct. */
export function RegistersList({ registers, today }: { readonly registers: readonly Register[]; readonly today: Day }) {
  const of = (serviceId: string, on: Day) => `/registers/${serviceId}?on=${on}`;
  return registers.map(({ serviceId, name, place, times, children, toKeep, nextOn, kept }) => (
    <Section key={serviceId} id={`service-${serviceId}`} title={name} note={`${times}, ${place}`}>
      {children === 0 && <p>No child is on this register today. A child comes here when you accept a request.</p>}
      {toKeep[0] && <LinkButton href={of(serviceId, toKeep[0])} big>Keep the register of {toKeep[0] === today ? "today" : shortDay(toKeep[0])}<span className="vh">, {name}</span></LinkButton>}
      {toKeep.length > 1 && <p>Not kept yet: {toKeep.slice(1, 9).map((on, at) => <span key={on}>{at > 0 && ", "}<TextLink href={of(serviceId, on)}>{shortDay(on)}</TextLink></span>)}</p>}
      {toKeep.length === 0 && nextOn && <p>The next session is on {longDay(nextOn)}.</p>}
      {children > 0 && !toKeep.includes(today) && !kept.includes(today) && <p><TextLink href={of(serviceId, today)}>A session on another day: keep today’s register</TextLink></p>}
      {kept.length > 0 && <p>Kept, to look at or correct: {kept.map((on, at) => <span key={on}>{at > 0 && ", "}<TextLink href={of(serviceId, on)}>{shortDay(on)}</TextLink></span>)}</p>}
    </Section>
  ));
}
