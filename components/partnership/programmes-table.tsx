import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { listWords, yearGroupWords } from "@/lib/partnership/present";

type Programme = { readonly id: string; readonly name: string; readonly places: number; readonly years: readonly string[]; readonly schools: readonly { readonly id: string; readonly name: string }[] };

/** A programme a row, with its schools and places. */
export function ProgrammesTable({ programmes }: { readonly programmes: readonly Programme[] }) {
  return (
    <DataTable stack caption="Programmes of this area" columns={[{ label: "Programme" }, { label: "Schools" }, { label: "Years" }, { label: "Places for each link worker", num: true }]}
      rows={programmes.map(({ id, name, places, years, schools }) => ({ key: id, cells: [<TextLink key="name" href={`/programmes/${id}`}>{name}</TextLink>, listWords(schools.map((school) => school.name)), years.length === 0 ? "every year" : listWords(years.map(yearGroupWords)), places] }))} />
  );
}
