import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { grantWords, headed, reachWords } from "@/lib/partnership/present";
import type { GrantShown } from "./grants-held";

type Person = { readonly id: string; readonly name: string; readonly email: string; readonly disabled: boolean; readonly grants: readonly GrantShown[] };

/** A person a row, with the roles they hold today. */
export function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  return (
    <DataTable stack caption="People and the roles they hold today" columns={[{ label: "Name" }, { label: "Work e-mail" }, { label: "Roles" }]}
      rows={people.map(({ id, name, email, disabled, grants }) => ({
        key: id, cells: [<TextLink key="name" href={`/people/${id}`}>{name}</TextLink>, <span key="email" className="wrap-anywhere">{email}</span>, <>{disabled && <Tag kind="quiet">disabled</Tag>} {grantsWords(grants)}</>],
      }))} />
  );
}

const grantsWords = (grants: readonly GrantShown[]) =>
  grants.length === 0 ? "No role at the moment" : grants.map((grant) => `${headed(grantWords(grant))}, ${reachWords(grant)}`).join("; ");
