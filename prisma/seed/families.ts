// The families whose story is told nowhere else: asked after the meeting that decided so, each in a way of their own that is the same at every run.
import { asViewer } from "../../lib/db/as-viewer";
import { addDays, columnOf, day, type Day, dayOf } from "../../lib/kernel/calendar";
import { hear, tryFamily } from "./asking";
import { nameOf, seedChildren } from "./children";
import { LARKHILL } from "./schools";
import { involvements } from "./family";
import { inRole, named } from "./cast";
import { chanceOf } from "./chance";
import { CHILD_NO, CHILD_YES, NEXT_STEPS, SAID_NO, SAID_WAIT, SAID_YES, SPOKE } from "./family-words";
import { bringing, type Child, type Happening, once, type Place, schoolDayAfter } from "./happening";
import { acting } from "./standing";
import { supported } from "./supported";
import { TOLD_FAMILIES } from "./told-families";

/** After that day's meeting: what became of each family it decided to ask. */
export async function familiesAsked({ schoolId }: Place, now: Date): Promise<readonly Happening[]> {
  const decided = dayOf(now), lead = await acting(inRole("safeguarding-lead"), now);
  const asked = await asViewer(lead, async (tx) => {
    const rows = await tx.approach.findMany({ where: { schoolId, openedOn: columnOf(decided) }, select: { childId: true, supportBy: true, restricted: true, enrolment: { select: { forename: true, surname: true } } } });
    return rows.map(({ enrolment, ...row }) => ({ ...row, name: `${enrolment.forename} ${enrolment.surname}` })).sort((a, b) => a.name.localeCompare(b.name, "en"));
  });
  return asked.flatMap(({ restricted, supportBy, ...child }) => TOLD_FAMILIES[child.name]?.(child) ?? (restricted ? leadAlone(child, decided) : byChance(child, supportBy, decided)));
}

const naomi = named("Naomi Adeyemi"), imran = named("Imran Siddiqui"), LATELY = day("2027-02-01");
/** Where a social worker comes, sooner or later, a second person is not begun with. */
const IN_OTHER_HANDS: ReadonlySet<string> = new Set(involvements(seedChildren(LARKHILL)).map(({ child }) => nameOf(child)));
const onDay = (on: Day | null, hour: number, what: (place: Place, now: Date) => Promise<unknown>): readonly Happening[] => (on ? [once(on, hour, what)] : []);

/** Where only the lead may know: she asks herself, and waits for the social worker's word. */
const leadAlone = (child: Child, decided: Day): readonly Happening[] => onDay(schoolDayAfter(decided, 4), 9.5, (place, now) =>
  hear(place, child, inRole("safeguarding-lead"), now, { answer: "asked-to-wait", words: "The family would rather speak with one worker at a time; their social worker knows that we asked.", tryNext: "Ask together with the social worker after the next meeting", tryOn: day("2027-03-18") }));

function byChance(child: Child, supportBy: string, decided: Day): readonly Happening[] {
  const chance = chanceOf("family", child.name), by = supportBy === "school" && chance.happens(0.4) ? imran : naomi, contactEvery = chance.pick([14, 14, 21]);
  const noAnswer = (on: Day | null, nextOn: (today: Day) => Day) => onDay(on, 9 + chance.below(3), (place, now) =>
    tryFamily(place, child, by, now, { how: chance.pick(["phone", "phone", "text", "letter"]), outcome: chance.pick(["no-answer", "message-left"]), nextStep: chance.pick(NEXT_STEPS), nextOn: nextOn(dayOf(now)) }));
  if (decided > LATELY) return chance.happens(0.6) ? noAnswer(schoolDayAfter(decided, 5), () => day("2027-03-15")) : [];
  const first = schoolDayAfter(decided, 2 + chance.below(4)), second = first && schoolDayAfter(first, 3 + chance.below(4)), third = second && schoolDayAfter(second, 3 + chance.below(6));
  const soon = (today: Day) => addDays(today, 5);
  const spoke = onDay(second, 16.3, (place, now) => tryFamily(place, child, by, now, { how: chance.pick(["phone", "at-the-gate"]), outcome: "spoke", words: chance.pick(SPOKE), nextStep: "Ring back as agreed", nextOn: soon(dayOf(now)) }));
  const course = IN_OTHER_HANDS.has(child.name) ? "asked-to-wait" : chance.weighted([["yes", 42], ["declined", 20], ["asked-to-wait", 18], ["silent", 20]] as const);
  if (course === "silent") return [...noAnswer(first, soon), ...noAnswer(second, soon), ...noAnswer(third, (today) => addDays(today, 20)), ...onDay(third && schoolDayAfter(third, 20), 11, (place, now) => tryFamily(place, child, by, now, { how: "home-visit", outcome: "not-possible", words: "Nobody in. Left a card with a name and a number.", nextStep: "A letter that says what is offered and what is not", nextOn: day(chance.pick(["2027-03-15", "2027-03-17", "2027-03-24"])) }))];
  if (course === "yes") return [...(chance.happens(0.5) ? noAnswer(first, soon) : []), ...(chance.happens(0.5) ? spoke : []), ...(third ? [bringing(third, 15.7, async (place, now) => {
    await hear(place, child, by, now, { answer: "agreed", linkWorker: by, contactEvery, words: chance.pick(SAID_YES), childView: chance.pick(CHILD_YES) });
    return supported(place, child, by, contactEvery, now);
  })] : [])];
  const [words, tryNext] = chance.pick(course === "declined" ? SAID_NO : SAID_WAIT);
  return [...noAnswer(first, soon), ...spoke, ...onDay(third, 15.7, (place, now) => hear(place, child, by, now, { answer: course, words, childView: chance.pick(CHILD_NO), tryNext, tryOn: day(chance.pick(["2027-03-16", "2027-04-13", "2027-04-20"])) }))];
}
