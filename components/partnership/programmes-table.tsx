import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { listWords } from "@/lib/partnership/present";

type Programme = { readonly id: string; readonly name: string; readonly places: number; readonly schools: readonly { readonly id: string; readonly name: string }[] };

/** A programme a row, with its schools and places. */
export function ProgrammesTable({ programmes }: { readonly programmes: readonly Programme[] }) {
  return (
    <DataTable stack caption="Programmes of this area" columns={[{ label: "Programme" }, { label: "Schools" }, { label: "Places", num: true }]}
      rows={programmes.map(({ id, name, places, schools }) => ({ key: id, cells: [<TextLink key="name" href={`/programmes/${id}`}>{name}</TextLink>, listWords(schools.map((school) => school.name)), places] }))} />
  );
}
