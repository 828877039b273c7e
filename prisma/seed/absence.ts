// Why a child is away, in spells as in life: illness, days that were not explained, holidays, appointments; and for a few most of the time.
// How often stands in rates.ts by phase; the clumping follows domain.md §9.
import { type Day, schoolYearOf, weekday } from "../../lib/kernel/calendar";
import { type Chance, chanceOf } from "./chance";
import { classOf, type SeedChild } from "./children";
import { suspensionsOf } from "./suspensions";
import { RATES, type Rates } from "./rates";
import { LARKHILL } from "./schools";
import { schoolDays, TODAY } from "./terms";

/** Two codes a day, morning and afternoon. */
export type DayMarks = ReadonlyMap<Day, string>;
type Session = "am" | "pm";
type Sheet = { readonly days: readonly Day[]; readonly am: string[]; readonly pm: string[] };

const EID = new Set(["2026-03-20", "2027-03-10"]);
/** How unevenly it falls on children: e^(spread × trait), with mean 1 over a usual trait. */
const uneven = (trait: number, spread: number) => Math.exp(spread * trait - (spread * spread) / 2);
const season = (on: Day) => (["11", "12", "01", "02"].includes(on.slice(5, 7)) ? 1.3 : 0.85);

const drawn = new WeakMap<SeedChild, DayMarks>(); // each register file asks for every child's

/** A child's marks on every school day since they joined, up to the morning of 12 March 2027. */
export function marksOf(child: SeedChild): DayMarks {
  const marks = drawn.get(child) ?? draw(child);
  drawn.set(child, marks);
  return marks;
}

function draw(child: SeedChild): DayMarks {
  const days = schoolDays(child.school).filter((on) => on >= child.joinedOn);
  const sheet: Sheet = { days, am: days.map(() => "/"), pm: days.map(() => "\\") };
  if (!child.traits.perfect) {
    lateness(sheet, child);
    outings(sheet, child);
    spells(sheet, child);
    weekdays(sheet, child);
    mostOfTheTime(sheet, child);
    suspended(sheet, child);
  }
  return new Map(days.map((on, i) => [on, `${sheet.am[i]}${on === TODAY ? "-" : sheet.pm[i]}`]));
}

const put = (sheet: Sheet, i: number, code: string, ...sessions: readonly Session[]) => {
  for (const session of sessions.length ? sessions : (["am", "pm"] as const)) if (i < sheet.days.length) sheet[session][i] = code;
};

function lateness({ days, am, pm }: Sheet, { serial, school, traits }: SeedChild) {
  const chance = chanceOf("late", serial), often = uneven(traits.late, 0.9), { late, lateAfterClosing } = RATES[school.key];
  for (let i = 0; i < days.length; i++) {
    if (chance.happens(lateAfterClosing * uneven(traits.away, 0.9) * 2)) am[i] = "U";
    else if (chance.happens(Math.min(late * often * 1.4, 0.6))) am[i] = "L";
    else if (chance.happens(late * often * 0.16)) pm[i] = "L";
  }
}

const trips = new Map<string, ReadonlySet<Day>>();
/** The days on which a class was out. */
function tripsOf(child: SeedChild): ReadonlySet<Day> {
  const { school } = child, about = [...(school === LARKHILL ? [] : [school.key]), classOf(child)], key = about.join();
  const chance = chanceOf("trips", ...about);
  const days = trips.get(key) ?? new Set(schoolDays(school).filter(() => chance.happens(0.009)));
  trips.set(key, days);
  return days;
}

function outings(sheet: Sheet, child: SeedChild) {
  const { serial, year, ethnicity, traits } = child, rates = RATES[child.school.key], chance = chanceOf("outings", serial), out = tripsOf(child);
  sheet.days.forEach((on, i) => {
    if (out.has(on) && chance.happens(0.85)) put(sheet, i, "V");
    if (on >= "2026-07-06" && on <= "2026-07-10" && year === 11) put(sheet, i, "W"); // then in year 10
    if (EID.has(on) && (ethnicity === "APKN" || ethnicity === "ABAN") && chance.happens(0.8)) put(sheet, i, "R");
    if (chance.happens(rates.medical * uneven(traits.ill, 0.6))) put(sheet, i, "M", chance.happens(0.6) ? "am" : "pm", ...(chance.happens(0.5) ? (["am", "pm"] as const) : []));
    if (chance.happens(rates.leave)) for (let more = 0; more < rates.leaveDays; more++) put(sheet, i + more, "C");
  });
  const { angrierThan, share, days } = rates.fewerHours, first = traits.temper > angrierThan && chance.happens(share) ? chance.below(sheet.days.length - days) : -1;
  if (first >= 0) for (let i = first; i < first + days; i++) put(sheet, i, ">", "pm"); // C2, a reduced timetable of mornings
}

function spells(sheet: Sheet, { serial, school, traits }: SeedChild) {
  const rates = RATES[school.key];
  for (const schoolYear of [2025, 2026]) {
    const chance = chanceOf("spells", serial, schoolYear);
    const thisYear = (trait: number) => 0.75 * trait + 0.66 * chance.normal(); // no two years are alike
    const ill = uneven(thisYear(traits.ill), rates.illSpread), away = uneven(thisYear(traits.away), rates.awaySpread);
    sheet.days.forEach((on, i) => {
      if (schoolYearOf(on) !== schoolYear) return;
      if (chance.happens(rates.ill * ill * season(on))) illness(sheet, i, chance, rates);
      if (chance.happens(rates.away * away * ([1, 5].includes(weekday(on)) ? 1.5 : 0.7))) unexplained(sheet, i, chance, on, rates);
      if (chance.happens(rates.holiday * uneven(traits.away, 0.5))) for (let more = 0; more < 5 + chance.below(4); more++) put(sheet, i + more, "G");
    });
  }
}

function illness(sheet: Sheet, i: number, chance: Chance, { illFor }: Rates) {
  const length = chance.weighted(illFor);
  for (let more = 0; more < length; more++) put(sheet, i + more, "I", ...(more === 0 && chance.happens(0.18) ? (["pm"] as const) : []));
}

function unexplained(sheet: Sheet, i: number, chance: Chance, on: Day, { awayFor }: Rates) {
  const code = on >= "2027-03-08" ? "N" : "O"; // no reason yet
  const length = chance.weighted(awayFor);
  for (let more = 0; more < length; more++) put(sheet, i + more, code, ...(chance.happens(0.25) ? (["pm"] as const) : []));
}

function weekdays(sheet: Sheet, { serial, traits: { misses } }: SeedChild) {
  if (!misses) return;
  const chance = chanceOf("weekday", serial);
  sheet.days.forEach((on, i) => {
    if (weekday(on) === misses.weekday && on >= misses.from && !(misses.until && on > misses.until) && chance.happens(misses.share)) put(sheet, i, chance.happens(0.5) ? "I" : "O");
  });
}

/** Children who are hardly there: the days they come are those on which coming was least hard, and hard days follow hard days. */
function mostOfTheTime(sheet: Sheet, { serial, school, traits }: SeedChild) {
  if (traits.attends === undefined) return;
  const rates = RATES[school.key];
  for (const [schoolYear, attends] of [[2025, Math.min(traits.attends + rates.theYearBefore, 0.9)], [2026, traits.attends]] as const) {
    const chance = chanceOf("hardly there", serial, schoolYear);
    const own = sheet.days.flatMap((on, i) => (schoolYearOf(on) === schoolYear ? [i] : []));
    let hardness = chance.normal();
    const hard = own.map((i) => ({ i, hardness: (hardness = 0.85 * hardness + 0.53 * chance.normal()) })).sort((a, b) => b.hardness - a.hardness);
    const away = Math.round((1 - attends) * own.length);
    hard.forEach(({ i }, rank) => {
      if (rank < away) put(sheet, i, (i >> 4) % 3 < rates.illOfThree ? "I" : "O");
      else {
        if (sheet.am[i] !== "L") put(sheet, i, "/", "am");
        put(sheet, i, "\\", "pm");
      }
    });
  }
}

function suspended(sheet: Sheet, child: SeedChild) {
  for (const { from, sessions } of suspensionsOf(child)) {
    const first = sheet.days.indexOf(from);
    for (let session = 0; first >= 0 && session < sessions; session++) put(sheet, first + (session >> 1), "E", session % 2 ? "pm" : "am");
  }
}
