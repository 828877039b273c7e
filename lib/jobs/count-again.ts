// An area's counts made anew, as Seen itself at all its schools: what may be shown of its children, and of what its rules' flags came to.
import { systemViewer, type Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { releaseRuleCounts } from "../identification/honesty/commands";
import { releaseCounts } from "../outcomes/commands";

/** Counts, suppresses and releases, in one transaction: nobody meets a moment without numbers. Lateness changes overnight without anybody writing, so that the next night's count is asked for as well. */
export async function countAreaAgain({ areaId }: { readonly areaId: string }, now: Date, through: Viewer["through"] = "job"): Promise<void> {
  const schools = await asViewer(systemViewer("outcomes", areaId, [], through), (tx) => tx.school.findMany({ select: { id: true } }));
  const answer = await releaseCounts(systemViewer("outcomes", areaId, schools.map(({ id }) => id), through), {}, now);
  const rules = await releaseRuleCounts(systemViewer("identification", areaId, schools.map(({ id }) => id), through), {}, now);
  await asViewer(systemViewer("outcomes", areaId, [], through), (tx) => tx.$queryRaw`SELECT jobs.enqueue('count-again', '{}'::jsonb, 'outcomes', 'count-again:night', date_trunc('day', now()) + interval '26 hours')::text`);
  if (!rules.ok) throw new Error(`What the rules' flags came to was not counted: ${rules.because}.`);
  if (!answer.ok) throw new Error(`The counts were not made: ${answer.because}.`);
}
