// What becomes of the flags that are kept, when the rules have been asked again.
import type { Day } from "../kernel/calendar";
import type { Strand } from "../signals/vocabulary";
import { NORMAL_DAYS } from "./flag-life.rules";
import type { Evidence, Identified, RuleId, Severity } from "./vocabulary";

/** A flag as it is kept. `lastSeenOn`: null while it stands; `expiredOn`: it is over. */
export type KeptFlag = {
  readonly programmeId: string; readonly childId: string; readonly rule: RuleId; readonly strand: Strand; readonly severity: Severity; readonly because: readonly Evidence[];
  readonly seenOn: Day; readonly lastSeenOn: Day | null; readonly endedOn: Day | null; readonly expiredOn: Day | null; readonly normalDays: number;
  readonly ruleSetVersion: number; readonly yearGroup: string; readonly candidate: boolean; readonly restricted: boolean;
};
/** A flag that fires today. */
export type FiringFlag = Pick<KeptFlag, "childId" | "rule" | "strand" | "severity" | "because" | "yearGroup" | "candidate">;

/** A version of a programme's rules, asked on a day. */
export type RulesApplied = { readonly programmeId: string; readonly ruleSetVersion: number; readonly asAt: Day };
export type Follow = RulesApplied & {
  /** The day of the programme's identification at this school before this one: then all that stands fired. */
  readonly lastAppliedOn: Day | null;
  /** Flags that are over, by `overKey`: if one fires again it is the same flag, which tells when it stood before. */
  readonly over: ReadonlySet<string>;
  /** Children whose flags only a safeguarding lead may know. */
  readonly involved: ReadonlySet<string>;
  /** New flags wait: one that stands is followed and may end, none begins, and nobody becomes a candidate. */
  readonly held: boolean;
  /** School days with normal data since a day, for a flag that fires no more (normal-data.rules.ts). */
  readonly normalDays: (childId: string, rule: RuleId, since: Day) => number | "left";
};

/** `came`: new. `again`: over before, and begun anew. `changed`: no longer as they were kept. `now`: all that are not over, as they are now. */
export type Followed = Readonly<Record<"came" | "again" | "changed" | "now", readonly KeptFlag[]>>;

/** What the rules found, beside what a flag copies of its child. */
export function firingOf({ flags, candidates }: Pick<Identified, "flags" | "candidates">, yearGroupOf: (childId: string) => string): readonly FiringFlag[] {
  const brought = new Set(candidates.map(({ childId }) => childId));
  return flags.map(({ childId, rule, strand, severity, because }) => ({ childId, rule, strand, severity, because, yearGroup: yearGroupOf(childId), candidate: brought.has(childId) }));
}

/**
 * One flag a child and rule: one that still stands keeps the day it was first seen, and its evidence while that says the same; one that fires no more stays as "was" until twenty school
 * days of data were normal; one that comes back before that is the same flag.
 */
export function followFlags(kept: readonly KeptFlag[], firing: readonly FiringFlag[], follow: Follow): Followed {
  const fires = new Map(firing.map((flag) => [keyOf(flag), flag])), changed: KeptFlag[] = [], now: KeptFlag[] = [];
  for (const flag of kept) {
    const own = flag.programmeId === follow.programmeId && flag.expiredOn === null, key = keyOf(flag);
    const next = followed(flag, own, own ? fires.get(key) : undefined, follow);
    if (own) fires.delete(key);
    if (differ(flag, next)) changed.push(next);
    if (next.expiredOn === null) now.push(next);
  }
  const came: KeptFlag[] = [], again: KeptFlag[] = [];
  if (!follow.held) for (const flag of fires.values()) (follow.over.has(overKey(follow.programmeId, flag)) ? again : came).push(begun(flag, follow));
  return { came, again, changed, now: [...now, ...came, ...again] };
}
// Each by name: copied with "...", a thousand of them take five milliseconds.
const begun = ({ childId, rule, strand, severity, because, yearGroup, candidate }: FiringFlag, { programmeId, asAt, ruleSetVersion, involved }: Follow): KeptFlag => ({
  programmeId, childId, rule, strand, severity, because, seenOn: asAt, lastSeenOn: null, endedOn: null, expiredOn: null, normalDays: 0, ruleSetVersion, yearGroup, candidate, restricted: involved.has(childId),
});
export const overKey = (programmeId: string, flag: Pick<KeptFlag, "childId" | "rule">): string => `${programmeId} ${keyOf(flag)}`;
const keyOf = ({ childId, rule }: Pick<KeptFlag, "childId" | "rule">): string => `${childId} ${rule}`;

function followed(flag: KeptFlag, own: boolean, firing: FiringFlag | undefined, { asAt, lastAppliedOn, ruleSetVersion, held, involved, normalDays }: Follow): KeptFlag {
  const restricted = involved.has(flag.childId);
  if (!own || (firing && flag.endedOn && held)) return { ...flag, restricted };
  if (firing) return {
    ...flag, severity: firing.severity, because: saysTheSame(flag.because, firing.because, asAt) ? flag.because : firing.because, yearGroup: firing.yearGroup,
    candidate: held ? flag.candidate : firing.candidate, lastSeenOn: null, endedOn: null, normalDays: 0, ruleSetVersion, restricted,
  };
  const lastSeenOn = flag.lastSeenOn ?? later(flag.seenOn, lastAppliedOn), days = normalDays(flag.childId, flag.rule, lastSeenOn), over = days === "left" || days >= NORMAL_DAYS;
  return { ...flag, lastSeenOn, endedOn: flag.endedOn ?? asAt, candidate: false, normalDays: days === "left" ? 0 : days, expiredOn: over ? asAt : null, restricted };
}

const later = (a: Day, b: Day | null): Day => (b && b > a ? b : a);

/** The same figures of the same facts. What is counted up to today keeps the days it was last counted over: while no figure moves, nothing came that could move it. */
const saysTheSame = (kept: readonly Evidence[], today: readonly Evidence[], asAt: Day): boolean => kept.length === today.length && today.every((now, n) => {
  const was = kept[n]!, upToToday = now.to === asAt && now.from !== now.to;
  return was.what === now.what && was.value === now.value && was.threshold === now.threshold && was.source === now.source && (upToToday || (was.from === now.from && was.to === now.to));
});

const differ = (a: KeptFlag, b: KeptFlag): boolean =>
  a.because !== b.because || a.lastSeenOn !== b.lastSeenOn || a.endedOn !== b.endedOn || a.expiredOn !== b.expiredOn || a.normalDays !== b.normalDays || a.severity !== b.severity
  || a.ruleSetVersion !== b.ruleSetVersion || a.yearGroup !== b.yearGroup || a.candidate !== b.candidate || a.restricted !== b.restricted;
