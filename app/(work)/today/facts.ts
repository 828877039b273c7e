import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import type { Role } from "@/lib/access/vocabulary";
import { pots as potsStanding } from "@/lib/commissioning/queries";
import { ask, askEach } from "@/lib/doorway/ask";
import { flagsList } from "@/lib/identification/queries";
import { dayOf, type Day } from "@/lib/kernel/calendar";
import { type DECISION_ROWS } from "@/lib/outcomes/counts.vocabulary";
import { keyOf } from "@/lib/outcomes/keys.rules";
import { areaOutcomes, schoolOutcomes } from "@/lib/outcomes/queries";
import { type Lacking, stillLacking } from "@/lib/partnership/first-steps.rules";
import { readSetUp } from "@/lib/partnership/queries";
import { registersMissing } from "@/lib/signals/queries";
import type { Waiting } from "./waiting";

type Late = Readonly<Record<(typeof DECISION_ROWS)[number], number>>;
/** What Today knows of the person who reads it; null where it is not theirs to know, or nobody has counted it. */
export type Facts = {
  readonly roles: readonly Role[]; readonly today: Day;
  readonly waiting: readonly Pick<Waiting, "dueOn" | "late" | "kind" | "who" | "href" | "act" | "soFar">[];
  readonly reviews: number; readonly colleague: string | null; readonly decidedBefore: boolean;
  /** Concerns of their own: without an answer, and answered in the last 14 days. */
  readonly raised: { readonly open: number; readonly answered: number; readonly ever: boolean };
  readonly years: readonly string[]; readonly flagged: number; readonly cases: number;
  readonly landed: { readonly roll: Day | null; readonly marks: Day | null } | null;
  readonly late: Late | null;
  readonly area: { readonly schools: number; readonly asked: number | null; readonly yes: number | null } | null;
  readonly pots: readonly { readonly potId: string; readonly name: string; readonly pence: number; readonly freePence: number }[] | null;
  /** Of the schools whose calendar they keep: the classes without marks this week, and whether every school's terms are known. */
  readonly registers: { readonly silent: readonly string[]; readonly termsKnown: boolean } | null;
  readonly setUp: { readonly lacking: readonly Lacking[]; readonly schools: number; readonly people: number } | null;
};

/** What the managing roles begin with, each asked through its own room's door: counts only, nobody is read. */
export async function countsFor(viewers: readonly Viewer[], now: Date): Promise<Pick<Facts, "flagged" | "late" | "area" | "pots" | "setUp" | "registers">> {
  const [late, area, pots, found, flagged, registers] = await Promise.all([lateAt(viewers, now), areaOf(viewers, now), potsOf(viewers, now), ask(readSetUp, viewers, {}, now), flaggedOf(viewers, now), registersOf(viewers, now)]);
  return { late, area, pots, flagged, registers, setUp: found.ok ? { lacking: stillLacking(found.value), schools: found.value.schools, people: found.value.people } : null };
}

async function lateAt(viewers: readonly Viewer[], now: Date): Promise<Late | null> {
  const heads = viewers.filter(({ role }) => role === "school-lead");
  const counted = (await Promise.all(heads.flatMap((viewer) => viewer.schoolIds.map((schoolId) => ask(schoolOutcomes, [viewer], { schoolId }, now))))).flatMap((found) => (found.ok && found.value.asAt ? [found.value.counts] : []));
  const sum = (row: (typeof DECISION_ROWS)[number]) => counted.reduce((all, counts) => all + (counts[keyOf("decisions", row, "waiting")] ?? 0), 0);
  return counted.length === 0 ? null : { "reviews-late": sum("reviews-late"), "concerns-unanswered": sum("concerns-unanswered"), "approaches-late": sum("approaches-late"), "closings-waiting": sum("closings-waiting") };
}

async function areaOf(viewers: readonly Viewer[], now: Date): Promise<Facts["area"]> {
  const found = await ask(areaOutcomes, viewers.filter(({ role }) => role === "early-help-manager"), {}, now);
  if (!found.ok) return null;
  const at = (row: string) => found.value.counts[keyOf("families", row, "children")] ?? null;
  return { schools: found.value.schools, asked: at("asked"), yes: at("yes") };
}

async function potsOf(viewers: readonly Viewer[], now: Date): Promise<Facts["pots"]> {
  const keepers = viewers.filter((viewer) => decide(viewer, "pot:manage", {}).yes);
  if (keepers.length === 0) return null;
  const today = dayOf(now);
  return (await askEach(potsStanding, keepers, {}, now)).flat().filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn);
}

async function registersOf(viewers: readonly Viewer[], now: Date): Promise<Facts["registers"]> {
  const kept = viewers.flatMap((viewer) => viewer.schoolIds.filter((schoolId) => decide(viewer, "calendar:keep", { schoolId }).yes));
  const found = (await Promise.all(kept.map((schoolId) => ask(registersMissing, viewers, { schoolId }, now)))).flatMap((one) => (one.ok ? [one.value] : []));
  return found.length === 0 ? null : { silent: found.flatMap(({ classes }) => classes), termsKnown: found.every(({ termsKnown }) => termsKnown) };
}

async function flaggedOf(viewers: readonly Viewer[], now: Date): Promise<number> {
  const leads = viewers.filter(({ role }) => role === "pastoral-lead");
  const found = await Promise.all(leads.flatMap((viewer) => viewer.schoolIds.map((schoolId) => ask(flagsList, [viewer], { schoolId, counted: true }, now))));
  return found.reduce((sum, list) => sum + (list.ok ? list.value.count : 0), 0);
}
