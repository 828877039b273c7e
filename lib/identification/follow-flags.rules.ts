// What becomes of the flags that are kept, when the rules have been asked again.
import type { Day } from "../kernel/calendar";
import type { Strand } from "../signals/vocabulary";
import { NORMAL_DAYS } from "./flag-life.rules";
import type { RuleId, Severity } from "./vocabulary";

/** A flag as it is kept. `because`: its evidence as the text it was written as; `expiredOn`: it is over. */
export type KeptFlag = {
  readonly id: string | null; readonly programmeId: string; readonly childId: string; readonly rule: RuleId; readonly strand: Strand; readonly severity: Severity; readonly because: string;
  readonly seenOn: Day; readonly lastSeenOn: Day; readonly endedOn: Day | null; readonly expiredOn: Day | null; readonly normalDays: number;
  readonly ruleSetVersion: number; readonly yearGroup: string; readonly candidate: boolean; readonly restricted: boolean;
};
/** A flag that fires today. */
export type FiringFlag = Pick<KeptFlag, "childId" | "rule" | "strand" | "severity" | "because" | "yearGroup" | "candidate">;

export type Follow = {
  readonly programmeId: string; readonly ruleSetVersion: number; readonly asAt: Day;
  /** Children whose flags only a safeguarding lead may know. */
  readonly involved: ReadonlySet<string>;
  /** New flags wait: one that stands is followed and may end, none begins, and nobody becomes a candidate. */
  readonly held: boolean;
  /** School days with normal data since a day, for a flag that fires no more (normal-data.rules.ts). */
  readonly normalDays: (childId: string, rule: RuleId, since: Day) => number | "left";
};

/**
 * One flag a child and rule: one that still stands keeps the day it was first seen; one that fires no more stays as "was" until twenty school
 * days of data were normal; one that comes back before that is the same flag. `came`: new, or over before and begun anew. `changed`: no longer
 * as they were kept. `now`: all that are not over, as they are now.
 */
export function followFlags(kept: readonly KeptFlag[], firing: readonly FiringFlag[], follow: Follow): Readonly<Record<"came" | "changed" | "now", readonly KeptFlag[]>> {
  const fires = new Map(firing.map((flag) => [keyOf(flag), flag])), changed: KeptFlag[] = [], now: KeptFlag[] = [];
  for (const flag of kept) {
    const own = flag.programmeId === follow.programmeId && flag.expiredOn === null, key = keyOf(flag);
    const next = followed(flag, own, own ? fires.get(key) : undefined, follow);
    if (own) fires.delete(key);
    if (differ(flag, next)) changed.push(next);
    if (next.expiredOn === null) now.push(next);
  }
  const came = follow.held ? [] : [...fires.values()].map((flag): KeptFlag => ({
    ...flag, id: null, programmeId: follow.programmeId, seenOn: follow.asAt, lastSeenOn: follow.asAt, endedOn: null, expiredOn: null, normalDays: 0,
    ruleSetVersion: follow.ruleSetVersion, restricted: follow.involved.has(flag.childId),
  }));
  return { came, changed, now: [...now, ...came] };
}
const keyOf = ({ childId, rule }: Pick<KeptFlag, "childId" | "rule">): string => `${childId} ${rule}`;

function followed(flag: KeptFlag, own: boolean, firing: FiringFlag | undefined, { asAt, ruleSetVersion, held, involved, normalDays }: Follow): KeptFlag {
  const restricted = involved.has(flag.childId);
  if (!own || (firing && flag.endedOn && held)) return { ...flag, restricted };
  if (firing) return { ...flag, ...firing, candidate: held ? flag.candidate : firing.candidate, lastSeenOn: asAt, endedOn: null, normalDays: 0, ruleSetVersion, restricted };
  const days = normalDays(flag.childId, flag.rule, flag.lastSeenOn), over = days === "left" || days >= NORMAL_DAYS;
  return { ...flag, endedOn: flag.endedOn ?? asAt, candidate: false, normalDays: days === "left" ? 0 : days, expiredOn: over ? asAt : null, restricted };
}

const differ = (a: KeptFlag, b: KeptFlag): boolean =>
  a.because !== b.because || a.lastSeenOn !== b.lastSeenOn || a.endedOn !== b.endedOn || a.expiredOn !== b.expiredOn || a.normalDays !== b.normalDays || a.severity !== b.severity
  || a.ruleSetVersion !== b.ruleSetVersion || a.yearGroup !== b.yearGroup || a.candidate !== b.candidate || a.restricted !== b.restricted;
