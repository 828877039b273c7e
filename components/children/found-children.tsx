import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { FoundChild } from "@/lib/children/find-child";

type Props = { readonly asked: string; readonly found: readonly (FoundChild & { readonly opens: boolean; readonly school: string | null })[]; readonly more: boolean };

/** What a search finds: name and class, and what everybody may do. */
export function FoundChildren({ asked, found, more }: Props) {
  if (found.length === 0) return <EmptyState title="No child’s name begins like that.">Try the first letters of the surname or of the first name. Only children of schools where you work are found.</EmptyState>;
  const schools = found.some(({ school }) => school !== null);
  return (
    <>
      <DataTable
        caption={`Children whose name begins with “${asked}”`} showCaption stack
        columns={[{ label: "Name" }, { label: "Class" }, ...(schools ? [{ label: "School" }] : []), { label: "What you can do", hidden: true }]}
        rows={found.map(({ childId, name, className, opens, school }) => ({
          key: `${childId}${school ?? ""}`,
          cells: [opens ? <TextLink href={`/children/${childId}`}>{name}</TextLink> : name, className ?? "not recorded", ...(schools ? [school] : []),
            <span key="do" className="row-links"><TextLink href={`/concerns/new?child=${childId}`}>Raise a concern<span className="vh"> about {name}</span></TextLink>{!opens && <TextLink href={`/children/${childId}/keep-out`}>Keep me from this record<span className="vh">: {name}</span></TextLink>}</span>],
        }))}
      />
      {more && <p>There are more. Write more of the name.</p>}
    </>
  );
}
