import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { ask } from "@/lib/doorway/ask";
import { readArea } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../nav";
import { update } from "./actions";

export const metadata: Metadata = { title: "Your area" };

/** What everybody in the area is told when they worry about a child. */
export default async function Area() {
  const viewers = await requireViewers();
  const area = await ask(readArea, viewers, {}, clock());
  if (!area.ok || !may(viewers, "school:manage", () => ({}))) notFound();
  const { name, frontDoorName, frontDoorPhone, designatedOfficer, virtualSchool } = area.value;
  return (
    <>
      <PageHeader title={name} lead="Whom to ring: shown on the sign-in page and behind “Worried about a child now”, to everybody." />
      <Form action={update} submit="Save whom to ring" done="Saved. Everybody sees it from now on.">
        <TextField name="frontDoorName" label="The council’s front door" hint="What people here call it, written as it stands in a sentence: ring …" value={frontDoorName} />
        <TextField name="frontDoorPhone" label="Its telephone number" optional type="tel" value={frontDoorPhone ?? ""} narrow />
        <TextField name="designatedOfficer" label="The designated officer" optional hint="Whom the head tells of a worry about an adult who works with children: name or office, and number." value={designatedOfficer ?? ""} />
        <TextField name="virtualSchool" label="The Virtual School" optional hint="Through whom agreement runs for a child the authority looks after: name or office, and number. The safeguarding lead sees it beside that child." value={virtualSchool ?? ""} />
      </Form>
      <p className="mt-4"><TextLink href="/area/measures">Questionnaires besides the SDQ</TextLink></p>
    </>
  );
}
