import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormState } from "@/lib/doorway/form-state";
import { PHASE_WORDS } from "@/lib/partnership/present";
import { PHASES } from "@/lib/partnership/vocabulary";

type Added = { readonly schoolId: string };

/** URN, name and phase. */
export function AddSchoolForm({ action }: { readonly action: (before: FormState<Added>, form: FormData) => Promise<FormState<Added>> }) {
  return (
    <Form action={action} submit="Add this school" cancel={{ href: "/schools", label: "Back to the list" }}>
      <TextField name="name" label="Name" />
      <TextField name="urn" label="URN" hint="Six figures, as on Get Information about Schools." inputMode="numeric" maxLength={6} narrow />
      <Choices kind="radio" name="phase" legend="Phase" hint="It decides which rules are meant for its children." options={PHASES.map((value) => ({ value, label: PHASE_WORDS[value] }))} />
    </Form>
  );
}
