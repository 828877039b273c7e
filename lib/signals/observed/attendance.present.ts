// What the register says of one child this school year, each with what it may be held against. Sessions are half days.
import { longDay, schoolYearStart } from "../../kernel/calendar";
import { mostAwayOn, spellsOf } from "../absence.rules";
import { ENGLAND, ENGLAND_SOURCE } from "../england.vocabulary";
import { lastWeeks, type SchoolAt } from "../school-weeks.rules";
import { countCode, ILL, LATE, REDUCED_TIMETABLE, tally } from "../sessions.rules";
import { percent, plural, SOURCES, WEEKDAY_WORDS } from "../vocabulary";
import type { ChildFacts } from "../facts";
import type { Read, Signal } from "./signal.present";

const PATTERN_WEEKS = 12, CHANGE_WEEKS = 6, FROM_SESSIONS = 60, ENOUGH_FOR_A_DAY = 4;
const usual = ({ phase }: SchoolAt, share: "attended" | "late" | "partTime"): { context?: string } => {
  const england = ENGLAND[phase];
  return england ? { context: `In ${england.words} it was ${percent(england[share])} in ${ENGLAND_SOURCE.year} (${ENGLAND_SOURCE.name}).` } : {};
};

/** The national words for much absence (Department for Education), said as what they are: a measure over time, not of a few weeks. */
function measured(absent: number, possible: number): string {
  if (possible < FROM_SESSIONS) return `The national measure of absence needs ${FROM_SESSIONS} possible sessions: it is too early.`;
  if (absent * 2 >= possible) return "Half of the sessions or more. The Department for Education calls this severe absence.";
  return absent * 10 >= possible ? "A tenth of the sessions or more. The Department for Education calls this persistent absence." : "Persistent absence begins at a tenth of the sessions. That is the Department for Education’s measure.";
}

export const attendance: Read = (child, school) => {
  const toDate = [school.toDate], { possible, absent, unauthorised, suspended } = tally(child.marks, toDate);
  const from = schoolYearStart(school.toDate.schoolYear), to = school.asAt;
  if (possible === 0) return fileSuspensions(child, school);
  const of = (sessions: number) => `${sessions} of ${plural(possible, "possible session")}`;
  const seen = (value: number, sentence: string, more: Pick<Signal, "context"> = {}): Signal => ({ sentence, value, from, to, source: SOURCES.register, ...more });
  const count = (code: string) => countCode(child.marks, toDate, code), ill = count(ILL), late = count(LATE), partTime = count(REDUCED_TIMETABLE);
  const { spells, longest } = spellsOf(child.marks, toDate);
  return [
    seen((possible - absent) / possible, `In school for ${of(possible - absent)} since ${longDay(from)}, ${percent((possible - absent) / possible)}.`, usual(school, "attended")),
    ...(absent ? [
      seen(absent / possible, `Away for ${of(absent)}, ${percent(absent / possible)}${unauthorised ? `; ${unauthorised} of them unauthorised` : ""}.`, { context: measured(absent, possible) }),
      seen(absent - ill, `Ill for ${plural(ill, "session")}, away for other reasons for ${absent - ill}.`),
      seen(spells, spells === 1 ? `Away once, for ${plural(longest, "session")}.` : `Away ${spells} separate times, the longest for ${plural(longest, "session")}.`),
    ] : []),
    ...pattern(child, school),
    ...(late ? [seen(late / possible, `Late before the register closed at ${of(late)}, ${percent(late / possible)}.`, usual(school, "late"))] : []),
    ...(partTime ? [seen(partTime / possible, `On a part-time timetable for ${of(partTime)}, ${percent(partTime / possible)}.`, usual(school, "partTime"))] : []),
    ...(suspended ? [seen(suspended, `Suspended for ${plural(suspended, "session")}, as the register says.`)] : []),
    ...fileSuspensions(child, school),
  ];
};

/** In the last weeks: how absence is spread, and whether one weekday stands out. */
function pattern(child: ChildFacts, school: SchoolAt): readonly Signal[] {
  const lately = lastWeeks(school, CHANGE_WEEKS), { absent } = tally(child.marks, lately.stretches), spread = lately.weeks.filter(({ stretches }) => tally(child.marks, stretches).absent > 0).length;
  const twelve = lastWeeks(school, PATTERN_WEEKS), day = mostAwayOn(child.marks, twelve.stretches);
  return [
    ...(absent ? [{ sentence: `In the last ${plural(lately.weeks.length, "school week")}, away for ${plural(absent, "session")} in ${plural(spread, "week")}.`, value: absent, from: lately.from, to: lately.to, source: SOURCES.register }] : []),
    ...(day && day.absent >= ENOUGH_FOR_A_DAY ? [{
      sentence: `Most often away on ${WEEKDAY_WORDS[day.name]}s: ${day.absent} of ${plural(day.possible, "session")} in the last ${plural(twelve.weeks.length, "school week")}${day.others.possible ? `, ${percent(day.others.absent / day.others.possible)} on the other days` : ""}.`,
      value: day.name, from: twelve.from, to: twelve.to, source: SOURCES.register,
    }] : []),
  ];
}

function fileSuspensions({ suspensions }: ChildFacts, { asAt, toDate }: SchoolAt): readonly Signal[] {
  const own = suspensions.filter(({ from }) => from <= asAt && from >= schoolYearStart(toDate.schoolYear)).sort((a, b) => (a.from < b.from ? -1 : 1)), sessions = own.reduce((sum, one) => sum + one.sessions, 0);
  if (own.length === 0) return [];
  return [{ sentence: `Suspended ${own.length === 1 ? "once" : plural(own.length, "time")}, for ${plural(sessions, "session")}${own.length > 1 ? " together" : ""}, as the behaviour file says.`, value: sessions, from: own[0]!.from, to: own.at(-1)!.from, source: SOURCES.behaviour }];
}
