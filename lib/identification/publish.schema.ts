import { z } from "zod";

/** A programme begins with Seen's default rules; numbers of its own are proposed (proposals). */
export const publishSchema = z.object({ programmeId: z.uuid() });
