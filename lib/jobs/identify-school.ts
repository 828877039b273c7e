// The published rules applied to a school, as Seen itself: flags follow the facts, and reviews open for people to decide.
import { Prisma } from "../../generated/prisma/client";
import { decide } from "../access/decide";
import { systemViewer, type Viewer } from "../access/viewer";
import { writeAudit } from "../audit/write-audit";
import { involvedAsked } from "../children/involved";
import { asViewer, directly, type Tx } from "../db/as-viewer";
import { askTogether } from "../db/ask-together";
import { countSoon } from "../db/enqueue";
import { identifyFlags } from "../identification/flags.rules";
import { type Followed, followFlags, firingOf, type RulesApplied } from "../identification/follow-flags.rules";
import { helpAsked } from "../identification/help-so-far";
import { normalDaysIn } from "../identification/normal-data.rules";
import { openReviews } from "../identification/open-reviews";
import { publishedAsked } from "../identification/published-rules";
import { keptFlags, overFlags, recordFlags } from "../identification/record-flags";
import { keepRun, lastApplied } from "../identification/runs/keep-run";
import { flagsWait } from "../imports/hold";
import { type Day, dayOf } from "../kernel/calendar";
import { calendarAsked } from "../partnership/calendar/load-calendar";
import { letGoOf, loadSchoolFacts } from "../signals/load-facts";

const TEN_MINUTES = 600_000;

/** Applies every programme's newest rules to one school as at `now`'s day, records flags and opens reviews, in one transaction. */
export async function identifySchool({ areaId, schoolId }: { readonly areaId: string; readonly schoolId: string }, now: Date, through: Viewer["through"] = "job"): Promise<void> {
  const viewer = systemViewer("identification", areaId, schoolId, through);
  const decision = decide(viewer, "flags:raise", { schoolId });
  if (!decision.yes) throw new Error(decision.because);
  const asAt = dayOf(now);
  await asViewer(viewer, async (tx) => {
    // Whole schools are joined here, by index. Trap: a table that was just filled is thought empty still, and then a thousand flags are looked through a thousand times; and by a
    // plan that a connection made while it was empty, all schools' for one.
    await directly(tx, Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${schoolId}, 1)), set_config('enable_nestloop', 'off', true), set_config('enable_seqscan', 'off', true)`);
    const { applied, flags, held, involved, calendar } = await whatRulesSay(tx, schoolId, asAt);
    for (const { version, followed } of applied) {
      await recordFlags(tx, schoolId, version, followed); // first what the database works at longest: it does so while the next school is thought about
      await keepRun(tx, { programmeId: version.programmeId, schoolId, version: version.ruleSetVersion, now });
    }
    await openReviews(tx, { schoolId, today: asAt, now, held, involved, calendar, flags });
    await writeAudit(tx, "identification.identifySchool", decision.because, [{ schoolId, after: { asAt, programmes: applied.length, ...(held && { newFlags: "wait" }) } }]);
    await countSoon(tx);
  }, TEN_MINUTES);
}

type Applied = { readonly version: RulesApplied; readonly followed: Followed };

/** Reads the school and asks every programme's rules, and writes nothing. What was read is let go of with the answer: a school's facts are most of what a job holds, and writing most of what it waits for. */
async function whatRulesSay(tx: Tx, schoolId: string, asAt: Day) {
  const { programmes, involved, help, calendar, lastRun } = await askTogether(tx, { programmes: publishedAsked({ schoolId }), involved: involvedAsked(schoolId, asAt), help: helpAsked(schoolId), calendar: calendarAsked(schoolId), lastRun: lastApplied(schoolId) });
  // Where no rules are published yet the facts need not be read; a concern opens a review all the same.
  const school = programmes.length > 0 ? await loadSchoolFacts(tx, schoolId, help) : null;
  // Asked after the facts were read: a file whose facts were among them has its hold among these.
  const { held, kept, over } = await askTogether(tx, { held: flagsWait(schoolId), kept: keptFlags(schoolId, involved), over: overFlags(schoolId) });
  const yearGroups = new Map(school?.children.map(({ childId, yearGroup }) => [childId, yearGroup])), applied: Applied[] = [];
  let flags = kept;
  if (school) for (const { programmeId, ruleSet, years } of programmes) {
    const version = { programmeId, ruleSetVersion: ruleSet.version, asAt }, firing = firingOf(identifyFlags(school, ruleSet, asAt, years), (childId) => yearGroups.get(childId)!);
    const followed = followFlags(flags, firing, { ...version, lastAppliedOn: lastRun.get(programmeId) ?? null, over, involved, held, normalDays: normalDaysIn(school, ruleSet, asAt, calendar) });
    applied.push({ version, followed });
    flags = followed.now;
  }
  if (school) letGoOf(school);
  return { applied, flags, held, involved, calendar };
}
