import { Button } from "@/components/ui/button";
import { Tick } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { FilterPanel } from "@/components/ui/filter-panel";
import { ROLE_WORDS } from "@/lib/access/vocabulary";
import { headed } from "@/lib/partnership/present";
import { GRANTED_ROLES } from "@/lib/partnership/vocabulary";

type Asked = Readonly<Partial<Record<"q" | "role" | "schoolId" | "disabled", string>>>;
type Props = { readonly asked: Asked; readonly schools: readonly { readonly id: string; readonly name: string }[]; readonly shown: number; readonly of: number };

const without = (asked: Asked, name: keyof Asked) => {
  const kept = new URLSearchParams((["q", "role", "schoolId", "disabled"] as const).flatMap((key) => (key !== name && asked[key] ? [[key, asked[key]]] : [])));
  return kept.size > 0 ? `/people?${kept}` : "/people";
};

/** Who is shown of whom; the state is the address, so a list can be kept as a bookmark. */
export function PeopleFilters({ asked, schools, shown, of }: Props) {
  const role = GRANTED_ROLES.find((one) => one === asked.role);
  const school = schools.find(({ id }) => id === asked.schoolId);
  const chosen = [
    ...(asked.q ? [{ label: `“${asked.q}”`, without: without(asked, "q") }] : []),
    ...(role ? [{ label: headed(ROLE_WORDS[role]), without: without(asked, "role") }] : []),
    ...(school ? [{ label: school.name, without: without(asked, "schoolId") }] : []),
    ...(asked.disabled ? [{ label: "Disabled accounts", without: without(asked, "disabled") }] : []),
  ];
  return (
    <FilterPanel shown={shown} of={of} what="people" chosen={chosen} clear="/people">
      <form className="form" action="/people" method="get">
        <div className="form-fields">
          <TextField name="q" label="Name or e-mail" type="search" value={asked.q} />
          <SelectField name="role" label="Role" empty="Any role" value={role} options={GRANTED_ROLES.map((value) => ({ value, label: headed(ROLE_WORDS[value]) }))} />
          {schools.length > 0 && <SelectField name="schoolId" label="School" empty="Any school" value={school?.id} options={schools.map(({ id, name }) => ({ value: id, label: name }))} />}
          <Tick name="disabled" label="Only disabled accounts" checked={asked.disabled === "yes"} />
        </div>
        <div className="form-foot actions"><Button plain>Show these people</Button></div>
      </form>
    </FilterPanel>
  );
}
