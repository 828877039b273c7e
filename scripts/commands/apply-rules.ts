// Applies a programme's rules as a person: once for each grant that may, and what they show together.
import type { Viewer } from "../../lib/access/viewer";
import { FLAGS_WAIT } from "../../lib/imports/hold.present";
import { holds } from "../../lib/imports/queries";
import { identifySchool } from "../../lib/jobs/identify-school";
import { identifyCandidates, identifyCounts, identifyNamed } from "../../lib/jobs/queries";
import { dayOf } from "../../lib/kernel/calendar";
import { clock } from "../../lib/session/clock";
import { viewersOf } from "../../lib/session/viewers";
import { actAs } from "./acting";
import type { Identification, Identified } from "./identify";

type Named = Extract<Awaited<ReturnType<typeof identifyNamed>>, { ok: true }>["value"];
const DENIED = "Your role here does not include this, or there is no such programme with published rules at your school.";

/** Answers as contracts.md §2 says for the role that asks; also records today's flags unless it is a dry run or another day. */
export async function applyRules({ programme, as, asAt, dryRun, note }: Identification): Promise<Identified> {
  const now = clock();
  const asked = { programme, asAt: asAt ?? dayOf(now) };
  const viewers = await viewersOf(as, dayOf(now));
  if (!viewers.length) return { notAllowed: `Nobody with the e-mail ${as} holds a role here today.` };

  const named = await perSchool(viewers, (viewer) => identifyNamed(viewer, asked, now));
  if (named.length) {
    if (await waits(named, now)) note(`${FLAGS_WAIT.title}: a file landed with more than one row in a hundred left out. What is printed is all that fires; none of it is recorded as a new flag.`);
    if (!dryRun && asked.asAt === dayOf(now)) for (const { viewer, schoolId } of named) await identifySchool({ areaId: viewer.areaId, schoolId }, now, "command line");
    return joined(named.map(({ value }) => value));
  }
  const candidates = await perSchool(viewers, (viewer) => identifyCandidates(viewer, asked, now));
  if (candidates.length) {
    const { missing: _untold, ...shown } = joined(candidates.map(({ value }) => ({ ...value, missing: [] })));
    return shown;
  }
  const counts = await actAs(as, (viewer) => identifyCounts(viewer, asked, now));
  return counts?.ok ? counts.value : { notAllowed: DENIED };
}

/** One answer for each school: the safeguarding lead's where the person holds several roles there, since it leaves nothing out. */
async function perSchool<T>(viewers: readonly Viewer[], ask: (viewer: Viewer) => Promise<{ ok: true; value: T } | { ok: false }>) {
  const answers: { viewer: Viewer; schoolId: string; value: T }[] = [];
  const leadsFirst = [...viewers].sort((a, b) => Number(b.role === "safeguarding-lead") - Number(a.role === "safeguarding-lead"));
  for (const viewer of leadsFirst) {
    const [schoolId] = viewer.schoolIds;
    if (!schoolId || answers.some((answer) => answer.schoolId === schoolId)) continue;
    const answer = await ask(viewer);
    if (answer.ok) answers.push({ viewer, schoolId, value: answer.value });
  }
  return answers;
}

/** Whether new flags wait at any of the schools, as far as the person may know. */
async function waits(schools: readonly { readonly viewer: Viewer; readonly schoolId: string }[], now: Date): Promise<boolean> {
  const each = await Promise.all(schools.map(({ viewer, schoolId }) => holds(viewer, { schoolId }, now)));
  return each.some((answer) => answer.ok && answer.value.holds.length > 0);
}

const withoutId = <T extends { readonly childId: string }>(rows: readonly T[]) => rows.map(({ childId: _ours, ...row }) => row);

function joined(each: readonly Pick<Named, "programme" | "ruleSet" | "asAt" | "children" | "flags" | "missing" | "candidates">[]) {
  const [first] = each;
  if (!first) throw new Error("There is nothing to join.");
  return {
    programme: first.programme, ruleSet: first.ruleSet, asAt: first.asAt,
    children: each.reduce((sum, { children }) => sum + children, 0),
    flags: withoutId(each.flatMap(({ flags }) => flags)),
    missing: withoutId(each.flatMap(({ missing }) => missing)),
    candidates: withoutId(each.flatMap(({ candidates }) => candidates)),
  };
}
