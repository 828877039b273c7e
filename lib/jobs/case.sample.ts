// For tests: a child with a case, written as rows, so that a room downstream needs no journey to begin.
import { randomUUID } from "node:crypto";
import type { Viewer } from "../access/viewer";
import { enrol } from "../identification/reviews.sample";
import type { SmallArea } from "./world.sample";

/** Adds a link worker to the area's school (once) and says who they are. */
export async function aLinkWorker(area: SmallArea): Promise<Viewer> {
  const [known] = await area.rows("SELECT id FROM person WHERE email = 'link@test.example'"), id = randomUUID();
  if (!known) {
    await area.rows("INSERT INTO person (area_id, id, name, email) VALUES ($1, $2, 'link', 'link@test.example')", [area.areaId, id]);
    await area.rows("INSERT INTO person_grant (area_id, id, person_id, role, school_id, from_on) VALUES ($1, gen_random_uuid(), $2, 'link-worker', $3, '2025-09-01')", [area.areaId, id, area.schoolId]);
  }
  return area.viewerOf("link");
}

/** A child of that name, decided "support now" on 1 March 2027, whose family said yes on 8 March; ask viewerOf again after it: a viewer knows the cases of its moment. */
export async function aCase(area: SmallArea, forename: string) {
  const linkWorker = await aLinkWorker(area), childId = await enrol(area, forename), [reviewId, approachId, caseId, guardianId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const lead = await area.viewerOf("lead");
  const put = (table: string, values: Record<string, unknown>) => area.rows(
    `INSERT ${"INTO"} ${table} (area_id, school_id, child_id, ${Object.keys(values).join(", ")}) VALUES ($1, $2, $3, ${Object.keys(values).map((_, i) => `$${i + 4}`).join(", ")})`,
    [area.areaId, area.schoolId, childId, ...Object.values(values)]);
  await put("guardian", { id: guardianId, name: `Sam ${forename}`, relationship: "mother", parental_responsibility: "Y", contact: "yes", phone: "07700 900100" });
  await put("review", { id: reviewId, opened_on: "2027-02-24", due_on: "2027-03-03", opened_for: "candidate", severe: false, state: "ended", "\"end\"": "support-now",
    end_detail: JSON.stringify({ detail: { end: "support-now", supportBy: "link-worker" }, rulesKnown: [], earlier: [] }), reason: "Mornings are hard.", decided_at: "2027-03-01T10:00:00Z", decided_by_id: lead.id, year_group: "8", restricted: false });
  await put("approach", { id: approachId, review_id: reviewId, support_by: "link-worker", opened_on: "2027-03-01", asked_by_id: linkWorker.id, state: "agreed", state_since: "2027-03-08", restricted: false });
  await put("approach_answer", { id: randomUUID(), approach_id: approachId, restricted: false, answer: "agreed", given_on: "2027-03-08", given_by: "parental-responsibility", giver_name: `Sam ${forename}`, recorded_by_id: linkWorker.id, recorded_at: "2027-03-08T16:00:00Z" });
  await put("support_case", { id: caseId, approach_id: approachId, opened_on: "2027-03-08", link_worker_id: linkWorker.id });
  return { childId, reviewId, approachId, caseId, guardianId, linkWorker: await area.viewerOf("link"), lead, senco: await area.viewerOf("senco") };
}
