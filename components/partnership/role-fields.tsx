import { Choices } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { ROLE_WORDS, SCHOOL_ROLES } from "@/lib/access/vocabulary";
import { headed, yearGroupWords } from "@/lib/partnership/present";
import { GRANTED_ROLES, YEAR_GROUPS } from "@/lib/partnership/vocabulary";

type School = { readonly id: string; readonly name: string; readonly urn: string };
const inSchool: readonly string[] = SCHOOL_ROLES;
const roles = GRANTED_ROLES.map((value) => ({ value, label: `${headed(ROLE_WORDS[value])}${value === "provider" ? " (an organisation)" : inSchool.includes(value) ? "" : " (whole area)"}` }));

/** A role and where it holds: shared by "add a person" and "grant a role". */
export function RoleFields({ schools, schoolId, organisations }: { readonly schools: readonly School[]; readonly schoolId?: string; readonly organisations: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <>
      <SelectField name="role" label="Role" hint="It decides what they see. One person may hold several: add the others afterwards." options={organisations.length > 0 ? roles : roles.filter(({ value }) => value !== "provider")} empty="Choose the role" />
      {schools.length > 0 && <Choices kind="checkbox" name="schoolIds" legend="Schools" hint="Where they work in this role. A role for the whole area needs none; ticking some narrows it to them." value={schoolId ?? []} options={schools.map(({ id, name, urn }) => ({ value: id, label: `${name} (${urn})` }))} />}
      {organisations.length > 0 && <SelectField name="organisationId" label="Organisation" optional hint="For a provider: whose requests and registers they see. Other roles need none." options={organisations.map(({ id, name }) => ({ value: id, label: name }))} empty="No organisation" />}
      <TextField name="className" label="Classes" optional hint="For a teacher: their own class as the school’s roll writes it, such as 7A. Several with commas." />
      <Choices kind="checkbox" name="yearGroups" legend="Years" optional hint="For a pastoral lead: the years they lead on. Without any they see no flags." inline options={YEAR_GROUPS.map((year) => ({ value: year, label: yearGroupWords(year) }))} />
    </>
  );
}
