import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { PHASE_WORDS } from "@/lib/partnership/present";
import type { Phase } from "@/lib/partnership/vocabulary";

type School = { readonly id: string; readonly urn: string; readonly name: string; readonly phase: string; readonly grants: number };

/** A school a row, with how many roles are held there today. */
export function SchoolsTable({ schools }: { readonly schools: readonly School[] }) {
  return (
    <DataTable stack caption="Schools of this area" columns={[{ label: "School" }, { label: "URN" }, { label: "Phase" }, { label: "Roles held today", num: true }]}
      rows={schools.map(({ id, urn, name, phase, grants }) => ({ key: id, cells: [<TextLink key="name" href={`/schools/${id}`}>{name}</TextLink>, urn, PHASE_WORDS[phase as Phase], grants] }))} />
  );
}
