import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type Day, mondayOf } from "../../lib/kernel/calendar";
import { marksOf } from "./absence";
import { nameOf, type SeedChild, seedChildren } from "./children";
import { LARKHILL, SCHOOLS, type SeedSchool } from "./schools";
import { schoolDays, TODAY } from "./terms";

const ATTENDING = new Set("/\\LKVPWB"), UNAUTHORISED = new Set("GNOU");
const YEARS = [["2025/26", "2025-09-01", "2026-07-31"], ["2026/27 to date", "2026-08-31", TODAY]] as const;
const PHASES = ["primary", "secondary", "special"] as const;
const percent = (part: number, of: number) => (100 * part) / of;
const off = (is: number, should: number) => Math.abs(is - should);

// England, full year 2024/25, by phase; where they are from: lib/signals/england-2024-25.md.
const rows = parse<Readonly<Record<string, string>>>(readFileSync(new URL("../../lib/signals/england-2024-25.csv", import.meta.url)), { columns: true });
function england(phase: SeedSchool["phase"]) {
  const row = rows.find((one) => one.geographic_level === "National" && one.education_phase?.toLowerCase() === phase);
  if (row?.time_period !== "202425") throw new Error(`No row of 2024/25 for ${phase}.`);
  return {
    absence: Number(row.overall_absence_perc), persistent: Number(row.pa_perc), illness: Number(row.illness_perc), unauthorised: Number(row.unauthorised_absence_perc),
    late: percent(Number(row.reason_l_present_late_before_registers_closed), Number(row.possible_sessions)),
  };
}

type Sheet = { readonly child: SeedChild; readonly days: readonly string[]; readonly on: readonly Day[]; readonly sessions: readonly string[]; readonly absent: number };
/** What each child's register says of the days from `from` to `to`; of children with 60 possible sessions or more. */
const sheets = (schools: readonly SeedSchool[], from: string, to: string): readonly Sheet[] => schools.flatMap((school) => seedChildren(school).flatMap((child) => {
  const own = [...marksOf(child)].filter(([on]) => from <= on && on <= to), days = own.map(([, day]) => day.replace("-", "")), sessions = [...days.join("")];
  return sessions.length >= 60 ? [{ child, days, on: own.map(([on]) => on), sessions, absent: sessions.filter((code) => !ATTENDING.has(code)).length }] : [];
}));

function figures(each: readonly Sheet[]) {
  let possible = 0, absent = 0, persistent = 0, spells = 0, daysAway = 0;
  const codes = new Map<string, number>();
  for (const sheet of each) {
    possible += sheet.sessions.length;
    absent += sheet.absent;
    if (sheet.absent / sheet.sessions.length >= 0.1) persistent++;
    for (const code of sheet.sessions) codes.set(code, (codes.get(code) ?? 0) + 1);
    // A spell: school days one after another (weekends and holidays between them do not end it), in each of which at least one session was missed.
    let before = false;
    for (const day of sheet.days) {
      const away = [...day].some((code) => !ATTENDING.has(code));
      if (away) daysAway++;
      if (away && !before) spells++;
      before = away;
    }
  }
  const share = (which: Iterable<string>) => percent([...which].reduce((sum, code) => sum + (codes.get(code) ?? 0), 0), possible);
  return { absence: percent(absent, possible), persistent: percent(persistent, each.length), illness: share("I"), unauthorised: share(UNAUTHORISED), late: share("L"), spell: daysAway / spells };
}

describe.each(YEARS)("absence in %s", (_year, from, to) => {
  describe.each(PHASES)("over all %s schools", (phase) => {
    const is = figures(sheets(SCHOOLS.filter((school) => school.phase === phase), from, to)), nation = england(phase);

    it("absence and persistent absence lie within 1.5 points of England's 2024/25", () => {
      expect(off(is.absence, nation.absence)).toBeLessThan(1.5);
      expect(off(is.persistent, nation.persistent)).toBeLessThan(1.5);
    });

    it("illness, unauthorised absence and lateness lie within 0.75 points", () => {
      expect(off(is.illness, nation.illness)).toBeLessThan(0.75);
      expect(off(is.unauthorised, nation.unauthorised)).toBeLessThan(0.75);
      expect(off(is.late, nation.late)).toBeLessThan(0.75);
    });

    it("a spell lasts two to three days on average", () => {
      expect(is.spell).toBeGreaterThanOrEqual(2);
      expect(is.spell).toBeLessThanOrEqual(3);
    });
  });

  it("Larkhill alone is near England's secondary schools too", () => {
    const is = figures(sheets([LARKHILL], from, to)), nation = england("secondary");
    expect(off(is.absence, nation.absence)).toBeLessThan(1.75);
    expect(off(is.persistent, nation.persistent)).toBeLessThan(3);
  });

  it.each(SCHOOLS)("comes in spells at $name: a day away is followed by another far more often than chance would have it", (school) => {
    let away = 0, againAway = 0;
    for (const { days, absent, sessions } of sheets([school], from, to).filter((one) => one.absent / one.sessions.length < 0.3)) {
      if (absent === sessions.length) continue;
      const wholeDay = days.map((day) => day.length > 0 && [...day].every((code) => !ATTENDING.has(code)));
      wholeDay.forEach((is, i) => { if (is && i + 1 < wholeDay.length) { away++; if (wholeDay[i + 1]) againAway++; } });
    }
    expect(againAway / away).toBeGreaterThan(0.4); // a tenth, were days independent
  });

  it.each(SCHOOLS)("varies at $name from week to week more than twice as much as independent sessions would", (school) => {
    const ratios = sheets([school], from, to).filter(({ absent, sessions }) => absent / sessions.length > 0.03 && absent / sessions.length < 0.12).map(({ days, on, absent, sessions }) => {
      const rate = absent / sessions.length, weeks = new Map<string, { absent: number; possible: number }>();
      days.forEach((day, i) => {
        const monday = mondayOf(on[i]!), week = weeks.get(monday) ?? { absent: 0, possible: 0 };
        weeks.set(monday, { absent: week.absent + [...day].filter((code) => !ATTENDING.has(code)).length, possible: week.possible + day.length });
      });
      return [...weeks.values()].reduce((sum, week) => sum + (week.absent - rate * week.possible) ** 2 / (week.possible * rate * (1 - rate)), 0) / weeks.size;
    });
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeGreaterThan(2);
  });
});

describe("the school year", () => {
  // 190 days but for those on which a school could not open, or was a polling station.
  it.each([["larkhill", 190, 116], ["harbour", 190, 115], ["mill-lane", 190, 115], ["st-bride", 188, 116], ["orchard", 189, 116], ["beacon", 190, 116]])("at %s has its days", (key, whole, toDate) => {
    const school = SCHOOLS.find((one) => one.key === key)!;
    expect(YEARS.map(([, from, to]) => schoolDays(school).filter((on) => from <= on && on <= to).length)).toEqual([whole, toDate]);
  });
});

describe("children of the stories", () => {
  const thisYear = sheets([LARKHILL], "2026-08-31", TODAY), of = (name: string) => thisYear.find(({ child }) => nameOf(child) === name)!;

  it("Tyler is there for 37 % of sessions", () => {
    const { absent, sessions } = of("Tyler Brough");
    expect(percent(sessions.length - absent, sessions.length)).toBeCloseTo(37, 0);
  });

  it("Maya has not missed one", () => {
    expect(of("Maya Fenwick").absent).toBe(0);
  });

  it("about one child in fifty is away half the time or more", () => {
    const severe = thisYear.filter(({ absent, sessions }) => absent / sessions.length >= 0.5).length;
    expect(severe).toBeGreaterThanOrEqual(8);
    expect(severe).toBeLessThanOrEqual(18);
  });
});
