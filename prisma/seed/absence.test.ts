import { describe, expect, it } from "vitest";
import { mondayOf } from "../../lib/kernel/calendar";
import { marksOf } from "./absence";
import { nameOf, seedChildren } from "./children";
import { LARKHILL } from "./schools";
import { SCHOOL_DAYS, TODAY } from "./terms";

// England, secondary, 2024/25 full year, % of possible sessions: DfE, EES_ytd_data.csv (domain.md §2.2), Open Government Licence v3.
const ENGLAND = { absence: 8.59, illness: 3.63, unauthorised: 3.3, late: 2.86, persistent: 24.32 };
const ATTENDING = new Set("/\\LKVPWB"), UNAUTHORISED = new Set("GNOU");

const children = seedChildren(LARKHILL);
const marks = new Map(children.map((child) => [child, marksOf(child)]));
const sheets = (from: string, to: string) => children.flatMap((child) => {
  const sheet = [...marks.get(child)!].filter(([on]) => from <= on && on <= to).map(([on, day]) => ({ on, sessions: [...day].filter((code) => code !== "-") }));
  const sessions = sheet.flatMap((day) => day.sessions);
  return sessions.length >= 60 ? [{ child, sheet, sessions, absent: sessions.filter((code) => !ATTENDING.has(code)).length }] : [];
});
const percent = (part: number, of: number) => (100 * part) / of;

describe.each([["2025/26", "2025-09-01", "2026-07-31", 190], ["2026/27 to date", "2026-08-31", TODAY, 116]])("absence in %s", (_name, from, to, days) => {
  const each = sheets(from, to), all = each.flatMap(({ sessions }) => sessions);
  const share = (is: (code: string) => boolean) => percent(all.filter(is).length, all.length);

  it("has the school's days", () => {
    expect(SCHOOL_DAYS.filter((on) => from <= on && on <= to)).toHaveLength(days);
  });

  it("is near the national figures for secondary schools", () => {
    const absence = percent(each.reduce((sum, { absent }) => sum + absent, 0), all.length);
    expect(Math.abs(absence - ENGLAND.absence)).toBeLessThan(1.75);
    expect(Math.abs(share((code) => code === "I") - ENGLAND.illness)).toBeLessThan(0.75);
    expect(Math.abs(share((code) => UNAUTHORISED.has(code)) - ENGLAND.unauthorised)).toBeLessThan(0.75);
    expect(Math.abs(share((code) => code === "L") - ENGLAND.late)).toBeLessThan(0.75);
    expect(Math.abs(percent(each.filter(({ absent, sessions }) => absent / sessions.length >= 0.1).length, each.length) - ENGLAND.persistent)).toBeLessThan(3);
  });

  it("comes in spells: a day away is followed by another far more often than chance would have it", () => {
    let away = 0, againAway = 0;
    for (const { sheet, absent, sessions } of each.filter((one) => one.absent / one.sessions.length < 0.3)) {
      if (absent === sessions.length) continue;
      const wholeDay = sheet.map(({ sessions: day }) => day.length > 0 && day.every((code) => !ATTENDING.has(code)));
      wholeDay.forEach((is, i) => { if (is && i + 1 < wholeDay.length) { away++; if (wholeDay[i + 1]) againAway++; } });
    }
    expect(againAway / away).toBeGreaterThan(0.4); // a tenth, were days independent
  });

  it("varies from week to week more than twice as much as independent sessions would", () => {
    const ratios = each.filter(({ absent, sessions }) => absent / sessions.length > 0.03 && absent / sessions.length < 0.12).map(({ sheet, absent, sessions }) => {
      const rate = absent / sessions.length, weeks = new Map<string, { absent: number; possible: number }>();
      for (const { on, sessions: day } of sheet) {
        const week = weeks.get(mondayOf(on)) ?? { absent: 0, possible: 0 };
        weeks.set(mondayOf(on), { absent: week.absent + day.filter((code) => !ATTENDING.has(code)).length, possible: week.possible + day.length });
      }
      return [...weeks.values()].reduce((sum, week) => sum + (week.absent - rate * week.possible) ** 2 / (week.possible * rate * (1 - rate)), 0) / weeks.size;
    });
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeGreaterThan(2);
  });
});

describe("children of the stories", () => {
  const thisYear = (name: string) => sheets("2026-08-31", TODAY).find(({ child }) => nameOf(child) === name)!;

  it("Tyler is there for 37 % of sessions", () => {
    const { absent, sessions } = thisYear("Tyler Brough");
    expect(percent(sessions.length - absent, sessions.length)).toBeCloseTo(37, 0);
  });

  it("Maya has not missed one", () => {
    expect(thisYear("Maya Fenwick").absent).toBe(0);
  });

  it("about one child in fifty is away half the time or more", () => {
    const severe = sheets("2026-08-31", TODAY).filter(({ absent, sessions }) => absent / sessions.length >= 0.5).length;
    expect(severe).toBeGreaterThanOrEqual(8);
    expect(severe).toBeLessThanOrEqual(18);
  });
});
