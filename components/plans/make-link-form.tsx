"use client";
import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PART_HINTS, PART_WORDS } from "@/lib/plans/family/present";
import { LINK_PARTS } from "@/lib/plans/family/vocabulary";
import type { MakeLinkPost } from "./posts";

type Guardian = { readonly id: string; readonly name: string; readonly relationship: string; readonly askFirst: boolean };
type Props = { readonly caseId: string; readonly guardians: readonly Guardian[]; readonly until: string; readonly today: string; readonly latest: string; readonly origin: string; readonly action: MakeLinkPost };

/** For whom, which parts and until when; at the end the address, this once. */
export function MakeLinkForm({ caseId, guardians, until, today, latest, origin, action }: Props) {
  return (
    <Form action={action} submit="Make this link" hidden={{ caseId }} done={({ path, guardianName }) => (
      <>
        <p><b>The private link for {guardianName}</b></p>
        <p className="once family-address">{origin}{path}</p>
        <p>It is shown only now. Open it with {guardianName} on their own phone, or hand it over on paper. Do not text it to a phone that somebody else reads: whoever has the address reads the plan.</p>
      </>
    )}>
      <Choices kind="radio" name="guardianId" legend="For whom" hint="One person, one link. A new link for somebody ends the one they had." options={guardians.map(({ id, name, relationship, askFirst }) => ({ value: id, label: `${name}, ${relationship}`, hint: askFirst ? "The school’s record says: ask first, before any contact." : undefined }))} />
      <Choices kind="checkbox" name="parts" legend="What this person may see" hint="Of the agreed plan only. A draft is never shown." options={LINK_PARTS.map((part) => ({ value: part, label: PART_WORDS[part], hint: PART_HINTS[part] }))} />
      <TextField name="untilOn" label="The link works until" type="date" narrow value={until} min={today} max={latest} hint="The end of the school year, unless you choose another day." />
    </Form>
  );
}
