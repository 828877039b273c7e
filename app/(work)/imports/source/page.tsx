import { notFound } from "next/navigation";
import { AskSource } from "@/components/imports/ask-source";
import { ConnectSource } from "@/components/imports/connect-source";
import { SourceState } from "@/components/imports/source-state";
import { Views } from "@/components/ui/filter-panel";
import { PageHeader } from "@/components/ui/page-header";
import { ask, askEach } from "@/lib/doorway/ask";
import { importOffices } from "@/lib/imports/queries";
import { sourcePage } from "@/lib/imports/source/queries";
import { USUAL_ADDRESS } from "@/lib/imports/source/hosts";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { connectSourceAction, fetchNowAction, revokeSourceAction, trySourceAction } from "./actions";

export const metadata = { title: "Your school’s system" };
type Props = { readonly searchParams: Promise<{ readonly school?: string }> };

/** A school's own system, asked each night for its roll and marks: connect it, see how it stands, take it away. */
export default async function SourcePage({ searchParams }: Props) {
  const [viewers, asked, now] = [await requireViewers(), await searchParams, clock()];
  const schools = (await askEach(importOffices, viewers, {}, now)).flat().filter(({ audience }) => audience === "data-manager");
  const schoolId = asked.school ?? schools[0]?.schoolId;
  const found = schoolId ? await ask(sourcePage, viewers, { schoolId }, now) : null;
  if (!found?.ok) notFound();
  const { schoolName, source, revoked } = found.value;
  const href = (id: string) => `/imports/source?school=${id}`;
  return (
    <>
      <PageHeader title="Your school’s system" crumbs={[{ href: "/imports", label: "Imports" }, { label: schoolName }]}
        lead="Seen can ask your school’s system each night for its roll and its new marks, so that nobody has to send files."
        help="This is for a service such as Wonde. The school says there what Seen may read. What is fetched is checked as a file is: if all is well it lands, else it waits for you. You can take the connection away at any time." />
      {schools.length > 1 && <Views views={schools.map((one) => ({ label: one.schoolName, href: href(one.schoolId), current: one.schoolId === found.value.schoolId }))} />}
      <SourceState page={found.value} />
      {source && <AskSource schoolId={found.value.schoolId} tryIt={trySourceAction} fetchIt={fetchNowAction} revoke={revokeSourceAction} />}
      <ConnectSource schoolId={found.value.schoolId} again={source !== null} address={source?.address ?? USUAL_ADDRESS} theirId={source?.theirId} hadOne={revoked !== null} connect={connectSourceAction} />
    </>
  );
}
