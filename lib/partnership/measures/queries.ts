import { z } from "zod";
import { defineQuery } from "../../doorway/doorway";
import { loadMeasures } from "./load-measures";

/** The area's questionnaires besides the SDQ, for whoever defines them. */
export const listMeasures = defineQuery({ name: "partnership.listMeasures", input: z.object({}), may: "school:manage", subject: async () => ({}), select: ({ tx }) => loadMeasures(tx) });
