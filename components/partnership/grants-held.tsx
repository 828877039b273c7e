import { EmptyState } from "@/components/ui/empty-state";
import { grantWords, headed, reachWords } from "@/lib/partnership/present";

export type GrantShown = { readonly id: string; readonly role: string; readonly className: string | null; readonly yearGroups: readonly string[]; readonly isLead: boolean; readonly schoolName: string | null; readonly organisationName?: string | null };

/** What a person holds, a line each: the role, and where. */
export function GrantsHeld({ grants }: { readonly grants: readonly GrantShown[] }) {
  if (grants.length === 0) return <EmptyState title="You hold no role today.">What you may do stands here once you hold one. Ask an administrator of your area.</EmptyState>;
  return <ul className="lines">{grants.map((grant) => <li key={grant.id}><b>{headed(grantWords(grant))}</b> · {reachWords(grant)}</li>)}</ul>;
}
