// The six attendance rules. Each is prepared once for a school and then asked of each child; null = it does not fire.
import type { ChildFacts } from "../signals/facts";
import type { Stretch } from "../signals/marks";
import { lastWeeks, type SchoolAt } from "../signals/school-weeks.rules";
import { countCode, MEDICAL, REDUCED_TIMETABLE, type Tally, tallyWeekdays } from "../signals/sessions.rules";
import { atLeastShare, atLeastTimes } from "../signals/share.rules";
import { SOURCES, WEEKDAYS } from "../signals/vocabulary";
import { schoolYearStart, type Day } from "../kernel/calendar";
import type { Thresholds } from "./rule-set.schema";
import type { Evidence } from "./vocabulary";

type Judge = (child: ChildFacts) => readonly Evidence[] | null;
type Counted = { readonly stretches: readonly Stretch[]; readonly from: Day; readonly to: Day };

const SHARES = [["reduced-timetable-share", REDUCED_TIMETABLE], ["medical-share", MEDICAL]] as const;
/** C2 (reduced timetable) and M (medical) as shares of the sessions that were possible in what was counted: shown beside every attendance flag, never compared. */
function shares(child: ChildFacts, { stretches, from, to }: Counted, possible: number): readonly Evidence[] {
  if (possible === 0) return [];
  return SHARES.map(([what, code]) => ({ what, value: countCode(child.marks, stretches, code) / possible, from, to, source: SOURCES.register }));
}

/** Persistent and severe absence: the same rule with another share. */
export const absenceToDate = (limits: Thresholds["attendance.persistent"], school: SchoolAt): Judge => {
  const counted = { stretches: [school.toDate], from: schoolYearStart(school.toDate.schoolYear), to: school.asAt };
  const { from, to } = counted, source = SOURCES.register;
  return (child) => {
    const { possible, absent } = school.tally(child, counted.stretches);
    if (possible < limits.possibleSessions || !atLeastShare(absent, possible, limits.absenceShare)) return null;
    return [
      { what: "possible-sessions", value: possible, threshold: limits.possibleSessions, from, to, source },
      { what: "absent-sessions", value: absent, from, to, source },
      { what: "absence-share", value: absent / possible, threshold: limits.absenceShare, from, to, source },
      ...shares(child, counted, possible),
    ];
  };
};

export const differentWeeks = (limits: Thresholds["attendance.different-weeks"], school: SchoolAt): Judge => {
  const window = lastWeeks(school, limits.schoolWeeks), { from, to } = window, source = SOURCES.register;
  return (child) => {
    const { inPattern: absent, possible } = school.tally(child, window.stretches);
    if (absent < limits.absentSessions) return null;
    const weeks = window.weeks.filter(({ stretches }) => school.tally(child, stretches).inPattern > 0).length;
    if (weeks < limits.weeksWithAbsence) return null;
    return [
      { what: "absent-sessions", value: absent, threshold: limits.absentSessions, from, to, source },
      { what: "weeks-with-absence", value: weeks, threshold: limits.weeksWithAbsence, from, to, source },
      { what: "school-weeks", value: window.weeks.length, from, to, source },
      ...shares(child, window, possible),
    ];
  };
};

/**
 * R, S, T, C1 and J1 make no pattern of a weekday, but stay absences in the rate of the others it is compared with: were they left out there
 * too, illness told as religious observance on a Tuesday would raise a flag about Mondays (decision 0015).
 * Where more than one weekday fires, the one with the highest share is named, then the most sessions, then the earliest in the week.
 */
export const oneWeekday = (limits: Thresholds["attendance.weekday"], school: SchoolAt): Judge => {
  const window = lastWeeks(school, limits.schoolWeeks), { from, to } = window, source = SOURCES.register;
  return (child) => {
    const all = school.tally(child, window.stretches);
    if (all.inPattern < limits.absentSessions) return null;
    const fired = tallyWeekdays(child.marks, window.stretches).flatMap((day, i) => {
      if (day.inPattern < limits.absentSessions || !atLeastShare(day.inPattern, day.possible, limits.absenceShare)) return [];
      const others = { possible: all.possible - day.possible, absent: all.absent - day.absent };
      if (!atLeastTimes(day.inPattern, day.possible, limits.timesOtherWeekdays, others.absent, others.possible)) return [];
      return { name: WEEKDAYS[i]!, day, othersShare: others.possible === 0 ? 0 : others.absent / others.possible };
    });
    const strongest = fired.sort((a, b) => higher(a.day, b.day))[0];
    if (!strongest) return null;
    const { name, day, othersShare } = strongest, share = day.inPattern / day.possible;
    return [
      { what: "weekday", value: name, from, to, source },
      { what: "weekday-absent-sessions", value: day.inPattern, threshold: limits.absentSessions, from, to, source },
      { what: "weekday-absence-share", value: share, threshold: limits.absenceShare, from, to, source },
      { what: "other-weekdays-absence-share", value: othersShare, threshold: share / limits.timesOtherWeekdays, from, to, source },
      { what: "school-weeks", value: window.weeks.length, from, to, source },
      ...shares(child, window, all.possible),
    ];
  };
};
const higher = (a: Tally, b: Tally): number => b.inPattern * a.possible - a.inPattern * b.possible || b.inPattern - a.inPattern;

export const unauthorisedSessions = (limits: Thresholds["attendance.unauthorised"], school: SchoolAt): Judge => {
  const window = lastWeeks(school, limits.schoolWeeks), { from, to } = window, source = SOURCES.register;
  return (child) => {
    const { unauthorised, possible } = school.tally(child, window.stretches);
    if (unauthorised < limits.unauthorisedSessions) return null;
    return [
      { what: "unauthorised-sessions", value: unauthorised, threshold: limits.unauthorisedSessions, from, to, source },
      { what: "school-weeks", value: window.weeks.length, from, to, source },
      ...shares(child, window, possible),
    ];
  };
};

/**
 * Sessions of E in the register, and suspensions of the behaviour file by their From date. They are two accounts of perhaps the
 * same days: each is a figure of its own, never added. A suspension that the file gives no session for is compared as one session.
 */
export const suspended = (limits: Thresholds["attendance.suspended"], school: SchoolAt): Judge => {
  const window = lastWeeks(school, limits.schoolWeeks), { from, to } = window, threshold = limits.suspendedSessions;
  return (child) => {
    const { suspended: inRegister, possible } = school.tally(child, window.stretches);
    const inFile = child.suspensions.filter((suspension) => window.includes(suspension.from));
    if (inRegister < threshold && inFile.reduce((sum, { sessions }) => sum + Math.max(sessions, 1), 0) < threshold) return null;
    const because: Evidence[] = [];
    if (inRegister > 0) because.push({ what: "suspended-sessions", value: inRegister, threshold, from, to, source: SOURCES.register });
    if (inFile.length > 0) {
      const days = inFile.map((suspension) => suspension.from).sort();
      because.push({ what: "suspended-sessions", value: inFile.reduce((sum, { sessions }) => sum + sessions, 0), threshold, from: days[0]!, to: days.at(-1)!, source: SOURCES.behaviour });
      because.push({ what: "suspensions", value: inFile.length, threshold: 1, from: days[0]!, to: days.at(-1)!, source: SOURCES.behaviour });
    }
    because.push({ what: "school-weeks", value: window.weeks.length, from, to, source: SOURCES.register });
    return [...because, ...shares(child, window, possible)];
  };
};
