import type { Tx } from "../../db/as-viewer";
import type { Measure } from "./measure.rules";
import { subscalesSchema } from "./measure.schema";

/** What the area has defined besides the SDQ, by name and version. */
export async function loadMeasures(tx: Tx): Promise<readonly Measure[]> {
  const rows = await tx.measure.findMany({ orderBy: [{ instrument: "asc" }, { version: "asc" }] });
  return rows.map(({ instrument, version, name, respondents, subscales, source, sourceYear, licence }) =>
    ({ instrument, version, name, respondents: respondents as Measure["respondents"][number][], subscales: subscalesSchema.parse(subscales), source, sourceYear, licence }));
}
