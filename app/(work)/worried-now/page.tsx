import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BeforeYouWrite } from "@/components/safeguarding/before-you-write";
import { FindChildForm } from "@/components/safeguarding/find-child-form";
import { Receipts } from "@/components/safeguarding/receipts";
import { WorryForm } from "@/components/safeguarding/worry-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import { ask, askEach } from "@/lib/doorway/ask";
import { childAtDoor, door, myReceipts } from "@/lib/safeguarding/queries";
import { toTheDoor } from "@/lib/session/carried-words";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { find, raise } from "./actions";

export const metadata: Metadata = { title: "Worried about a child now" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly child?: string }> };

/** The safeguarding door: what to do when it cannot wait, then words for the school's leads alone. */
export default async function WorriedNow({ searchParams }: Props) {
  const [{ school = "", child = "" }, viewers] = await Promise.all([searchParams, requireViewers()]);
  const now = clock(), doors = await askEach(door, viewers, {}, now), area = doors[0]?.area;
  if (!area) notFound();
  const schools = [...new Map(doors.flatMap((one) => one.schools).map((one) => [one.id, one])).values()];
  const searchable = schools.filter(({ id }) => viewers.some((viewer) => decide(viewer, "child:find", { schoolId: id }).yes));
  const named = child ? await ask(childAtDoor, viewers, { schoolId: school, childId: child }, now) : undefined;
  const chosen = named?.ok ? { schoolId: named.value.schoolId, ...named.value.child } : undefined;
  const mine = await ask(myReceipts, viewers, {}, now);
  return (
    <>
      <PageHeader title="Worried about a child now" lead="Hurt, unsafe, or afraid to go home: what you write goes straight to the school’s safeguarding leads, apart from every list." />
      <BeforeYouWrite area={area} />
      <Section id="write" title="Tell the lead" note="Two boxes. Write it now, in any words.">
        {!chosen && searchable.length > 0 && <FindChildForm action={find} schools={searchable} />}
        {!chosen && searchable.length > 0 && <p className="or">or write the name</p>}
        <WorryForm action={raise} schools={schools} chosen={chosen} words={await toTheDoor.carried()} />
        {chosen && <p><TextLink href="/worried-now#write">Another child</TextLink></p>}
      </Section>
      {mine.ok && mine.value.length > 0 && <Section id="receipts" title="What you sent" note="Only you see your receipts."><Receipts receipts={mine.value} /></Section>}
    </>
  );
}
