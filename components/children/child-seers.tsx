import { WhoCanSee, type Seers } from "@/components/ui/who-can-see";
import type { ChildRecord } from "@/lib/children/child-record";

/** Who can see this page and why, as the same function decided it; to the lead also who is kept from it and who has looked. */
export function ChildSeers({ child, printing }: { readonly child: ChildRecord; readonly printing: boolean }) {
  const { whole, partly, staff } = child.sees, lead = printing ? undefined : child.forTheLead;
  const groups: Seers[] = [
    { people: whole.map(({ name, because, you }) => ({ who: you ? "You" : name, because, you })) },
    { title: "See a part of it", people: [
      ...partly.map(({ name, because, you }) => ({ who: name, because, you })),
      { who: `Everybody who works here (${staff})`, because: "name and class, to raise a concern or use the safeguarding door" },
    ] },
    ...(lead && lead.keptOut.length > 0 ? [{ title: "Kept from it", people: lead.keptOut.map(({ name }) => ({ who: name, because: "sees nothing here, whatever their role" })) }] : []),
    ...(lead ? [{ title: "Who has looked", people: lead.looked.length > 0 ? lead.looked.map(({ name, when }) => ({ who: name, because: when })) : [{ who: "Nobody before you", because: "" }] }] : []),
  ];
  return <WhoCanSee groups={groups} foot="Your reading is recorded too. The family is told with whom this is shared, never who has looked." />;
}
