import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import type { Entry } from "@/lib/partnership/calendar/calendar.rules";
import { ENTRY_WORDS } from "@/lib/partnership/calendar/present";
import { ENTRY_KINDS } from "@/lib/partnership/calendar/vocabulary";

/** A term, or days on which the school is closed. */
export function CalendarFields({ entry }: { readonly entry?: Entry }) {
  return (
    <>
      <Choices kind="radio" name="kind" legend="What it is" value={entry?.kind} options={ENTRY_KINDS.map((value) => ({ value, label: ENTRY_WORDS[value].label, hint: ENTRY_WORDS[value].hint }))} />
      <TextField name="name" label="What you call it" hint="A term needs a name, such as Autumn term. Everybody who works at the school can read it." value={entry?.name ?? ""} autoComplete="off" maxLength={60} />
      <TextField name="from" label="First day" type="date" narrow value={entry?.from} />
      <TextField name="until" label="Last day" hint="Leave it empty for a single closed day." type="date" narrow value={entry?.until} />
    </>
  );
}
