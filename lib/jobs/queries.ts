// Identification asked for by a person, for any day: each kind of reader through the doorway, with what that reader may be shown.
import { z } from "zod";
import type { Viewer } from "../access/viewer";
import { defineQuery } from "../doorway/doorway";
import type { Tx } from "../db/as-viewer";
import { publishedFor, type Published } from "../identification/published-rules";
import { candidatesOnly, countsOf, together, withoutHidden, withoutShutOut } from "../identification/shown.rules";
import type { Identified } from "../identification/vocabulary";
import { day, type Day } from "../kernel/calendar";
import { identifyAsAt } from "./identify-as-at";

const input = z.object({ programme: z.string(), asAt: z.string().transform((text) => day(text)) });
const TEN_MINUTES = 600_000;

/** The programme, with the one school of this grant that it works at; null where there is none. */
async function atMySchool(tx: Tx, { programme }: { programme: string }, viewer: Viewer) {
  const [published] = await publishedFor(tx, { name: programme });
  const schoolId = published?.schoolIds.find((id) => viewer.schoolIds.includes(id));
  return published && schoolId ? { schoolId, published } : null;
}

async function found(published: Published, schoolId: string, viewer: Viewer, asAt: Day): Promise<Identified> {
  const all = await identifyAsAt(viewer.areaId, schoolId, published, asAt, viewer.through);
  const seen = viewer.role === "safeguarding-lead" ? all.found : withoutHidden(all.found, all.involved);
  return withoutShutOut(seen, new Set(viewer.shutOut));
}
const answer = (published: Published, asAt: Day, result: Identified) =>
  ({ programme: published.name, ruleSet: { version: published.ruleSet.version, publishedOn: published.publishedOn }, asAt, ...result });
const readers = (schoolId: string, result: Identified) => [...new Set(result.flags.map((flag) => flag.childId))].map((childId) => ({ childId, schoolId }));

/** For the safeguarding lead and the SENCO: every flag, what is missing, every candidate at their school. */
export const identifyNamed = defineQuery({
  name: "identification.identifyNamed", input, may: "identify:named", subject: atMySchool, patience: TEN_MINUTES,
  select: async ({ input: { asAt }, subject, viewer }) => answer(subject.published, asAt, await found(subject.published, subject.schoolId, viewer, asAt)),
  reads: (value, { schoolId }) => readers(schoolId, value),
});

/** For the link worker: candidates and their flags. */
export const identifyCandidates = defineQuery({
  name: "identification.identifyCandidates", input, may: "identify:candidates", subject: atMySchool, patience: TEN_MINUTES,
  select: async ({ input: { asAt }, subject, viewer }) => answer(subject.published, asAt, candidatesOnly(await found(subject.published, subject.schoolId, viewer, asAt))),
  reads: (value, { schoolId }) => readers(schoolId, value),
});

/** For the programme manager: counts over the programme's schools, small ones untold. */
export const identifyCounts = defineQuery({
  name: "identification.identifyCounts", input, may: "identify:counts", patience: TEN_MINUTES,
  subject: async (tx, { programme }) => (await publishedFor(tx, { name: programme }))[0] ?? null,
  async select({ input: { asAt }, subject, viewer }) {
    const schools = subject.schoolIds.filter((id) => viewer.schoolIds.length === 0 || viewer.schoolIds.includes(id));
    const each: Identified[] = []; // one after another: each holds a connection and a school's facts
    for (const schoolId of schools) each.push(await found(subject, schoolId, viewer, asAt));
    const all = together(each);
    return { programme: subject.name, asAt, children: all.children, counts: countsOf(all) };
  },
});
