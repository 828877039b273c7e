import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { longDay, type Day } from "@/lib/kernel/calendar";
import { grantWords, headed, reachWords } from "@/lib/partnership/present";
import type { GrantShown } from "./grants-held";

type Grant = GrantShown & { readonly fromOn: Day; readonly endedOn: Day | null; readonly grantedBy: string | null };
type Act = (before: FormState<{ personId: string }>, form: FormData) => Promise<FormState<{ personId: string }>>;
type Props = { readonly grants: readonly Grant[]; readonly mayChange: boolean; readonly end: Act; readonly lead: Act };

/** The roles held today, each with its button to end it; those of the past folded below. */
export function PersonGrants({ grants, mayChange, end, lead }: Props) {
  const [held, past] = [grants.filter(({ endedOn }) => !endedOn), grants.filter(({ endedOn }) => endedOn)];
  return (
    <>
      {held.length === 0 ? <EmptyState title="They hold no role today.">They can sign in, and see nothing. Give them a role below.</EmptyState> : (
        <ul className="lines">
          {held.map((grant) => (
            <li key={grant.id} className="held">
              <p><b>{headed(grantWords(grant))}</b> · {reachWords(grant)}<br /><small className="quiet">{grant.grantedBy ? `Granted by ${grant.grantedBy} on ${longDay(grant.fromOn)}` : `Since ${longDay(grant.fromOn)}, when this area was set up`}</small></p>
              {mayChange && (
                <div>
                  {grant.role === "safeguarding-lead" && !grant.isLead && <Form action={lead} id={`lead-${grant.id}`} submit="Mark as the lead" plain hidden={{ grantId: grant.id }} />}
                  <Form action={end} id={`end-${grant.id}`} submit="End this role" plain hidden={{ grantId: grant.id }} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && <details><summary>{past.length === 1 ? "1 role that has ended" : `${past.length} roles that have ended`}</summary><ul className="lines">{past.map((grant) => <li key={grant.id}>{headed(grantWords({ ...grant, isLead: false }))} · {reachWords(grant)} · until {grant.endedOn && longDay(grant.endedOn)}</li>)}</ul></details>}
    </>
  );
}
