import { cache } from "react";
import type { FrontDoor } from "@/components/commissioning/ring-when-worried";
import { frontDoor } from "@/lib/commissioning/queries";
import { ask } from "@/lib/doorway/ask";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";

/** Whom somebody who works for an organisation rings in this area; null for everybody else. Read once a request. */
export const theFrontDoor = cache(async (): Promise<FrontDoor | null> => {
  const viewers = await requireViewers(), organisationId = viewers.find((viewer) => viewer.organisationId)?.organisationId;
  const found = organisationId ? await ask(frontDoor, viewers, { organisationId }, clock()) : null;
  return found?.ok ? found.value : null;
});
