import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import type { Colleague } from "@/lib/identification/meeting/staff-of-school";

/** More than these stand in columns where there is room: a whole staff is long. */
const MANY = 12;
type Props = { readonly staff: readonly Colleague[]; readonly here: readonly string[]; readonly guests?: string | null };

/** Who sits in a meeting: people of the school by name and role, and the names of guests. */
export function WhoIsHere({ staff, here, guests }: Props) {
  return (
    <>
      <div className={staff.length > MANY ? "many-choices" : undefined}><Choices kind="checkbox" name="people" legend="Who is here" optional value={here} options={staff.map(({ id, name, roleWords }) => ({ value: id, label: `${name}, ${roleWords}` }))} /></div>
      <TextField name="guests" label="Guests from outside the school" hint="Their names and where they work. They read nothing in Seen." optional value={guests ?? undefined} maxLength={400} />
    </>
  );
}
