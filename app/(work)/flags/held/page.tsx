import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HeldFile, WhatWaitingMeans } from "@/components/imports/held-file";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { FLAGS_WAIT, holdLead, NO_HOLD } from "@/lib/imports/hold.present";
import { holds } from "@/lib/imports/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { acceptHoldAction } from "./actions";

export const metadata: Metadata = { title: "New flags wait" };

/** The files because of which new flags wait at this person's schools, why, and what can be done. */
export default async function Held() {
  const viewers = await requireViewers(), now = clock();
  const schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))].filter((schoolId) => viewers.some((viewer) => decide(viewer, "hold:accept", { schoolId }).yes));
  if (schools.length === 0) notFound();
  const found = (await Promise.all(schools.map((schoolId) => ask(holds, viewers, { schoolId }, now)))).flatMap((one) => (one.ok ? [one.value] : []));
  const files = found.flatMap(({ holds: held, schoolName }) => held.map((hold) => ({ hold, schoolName })));
  const crumbs = [{ href: "/flags", label: "Reviews" }, { label: "New flags wait" }];
  if (files.length === 0) return <><PageHeader title="New flags" crumbs={crumbs} /><EmptyState title={NO_HOLD.title} action={<LinkButton href="/flags">Back to the reviews</LinkButton>}>{NO_HOLD.sentence}</EmptyState></>;
  return (
    <>
      <PageHeader title={FLAGS_WAIT.title} lead={holdLead(files.length)} crumbs={crumbs} />
      <WhatWaitingMeans atOnce={found.length === 1 ? files.length : 1} />
      {files.map(({ hold, schoolName }) => <HeldFile key={hold.importId} hold={hold} school={found.length > 1 ? schoolName : undefined} several={files.length > 1} accept={acceptHoldAction} />)}
    </>
  );
}
