import { Notice } from "@/components/ui/notice";
import { longDay, type Day } from "@/lib/kernel/calendar";

type NewLead = { readonly id: string; readonly name: string; readonly isLead: boolean; readonly fromOn: Day };

/** Tells the other leads that somebody else now sees every child and the safeguarding door. */
export function NewLeads({ leads }: { readonly leads: readonly NewLead[] }) {
  if (leads.length === 0) return null;
  return (
    <Notice kind="info" title={leads.length === 1 ? "A new safeguarding lead at your school" : "New safeguarding leads at your school"}>
      {leads.map(({ id, name, isLead, fromOn }) => <p key={id}>{name}, {isLead ? "the lead" : "a deputy"}, since {longDay(fromOn)}.</p>)}
      <p>If you did not expect this, ask an administrator of your area today.</p>
    </Notice>
  );
}
