import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { grantWords, headed } from "@/lib/partnership/present";

type Grant = { readonly id: string; readonly role: string; readonly className: string | null; readonly yearGroups: readonly string[]; readonly isLead: boolean; readonly personId: string; readonly name: string; readonly disabled: boolean };

/** Who holds what at one school; says so where nobody leads on safeguarding. */
export function SchoolPeople({ grants }: { readonly grants: readonly Grant[] }) {
  const led = grants.some(({ role, isLead, disabled }) => role === "safeguarding-lead" && isLead && !disabled);
  return (
    <>
      {!led && <Notice kind="watch" title="No safeguarding lead is marked here"><p>“Worried about a child now” reaches the safeguarding leads of a school, and only them. Add one, or mark a deputy as the lead.</p></Notice>}
      {grants.length === 0
        ? <EmptyState title="Nobody works here yet." action={<LinkButton plain href="/people/add">Add a person</LinkButton>}>Add the safeguarding lead and the data manager first: the one decides, the other sends the roll.</EmptyState>
        : <DataTable stack caption="Who holds which role here" columns={[{ label: "Name" }, { label: "Role" }]}
            rows={grants.map((grant) => ({ key: grant.id, cells: [<TextLink key="name" href={`/people/${grant.personId}`}>{grant.name}</TextLink>, `${headed(grantWords(grant))}${grant.disabled ? " (account disabled)" : ""}`] }))} />}
    </>
  );
}
