import { notFound } from "next/navigation";
import type { Viewer } from "@/lib/access/viewer";
import { requireViewers } from "@/lib/session/request";

/** The viewers of whoever is signed in and the organisations they work for; whoever works for none has no page here. */
export async function requireProvider(): Promise<{ readonly viewers: readonly Viewer[]; readonly organisationIds: readonly string[] }> {
  const viewers = await requireViewers(), organisationIds = [...new Set(viewers.flatMap(({ organisationId }) => organisationId ?? []))];
  if (organisationIds.length === 0) notFound();
  return { viewers, organisationIds };
}
