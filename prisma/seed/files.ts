// What the school's system would have exported, in the shape of Seen's own templates, each on the day on which it was sent.
import { exactCsv } from "../../lib/imports/csv";
import { TEMPLATES } from "../../lib/imports/columns";
import type { Kind } from "../../lib/imports/vocabulary";
import { addDays, type Day, schoolYearName, schoolYearOf, startOfDay } from "../../lib/kernel/calendar";
import { marksOf } from "./absence";
import { inRole } from "./cast";
import { chanceOf } from "./chance";
import { classOf, mealsFrom, type SeedChild, seedChildren } from "./children";
import { guardiansOf, involvements } from "./family";
import { scoresOf } from "./feeling";
import { resultsOf } from "./learning";
import { classTeacher, contactsOf, insightOf, judgementsOf } from "./noticed";
import { LARKHILL } from "./schools";
import { SENT, type Sending } from "./sendings";
import { toldOf } from "./story-facts";
import { suspensionsOf } from "./suspensions";
import { closedMarks, isOpen, TODAY, weekdaysFrom } from "./terms";

export type SeedFile = { readonly at: Date; readonly by: string; readonly kind: Kind; readonly name: string; readonly academicYear: string; readonly text: string };
type Row = Readonly<Record<string, string>>;

/** Every file of the demonstration, in the order in which they were sent. */
export function seedFiles(): readonly SeedFile[] {
  const children = seedChildren(LARKHILL);
  return SENT.map((sending) => {
    const { kind, on, hour } = sending, columns = TEMPLATES[kind].columns.map(({ title }) => title);
    const rows = ROWS[kind](children.filter(({ joinedOn }) => joinedOn <= on), sending);
    return {
      at: new Date(startOfDay(on).getTime() + hour * 3_600_000), by: inRole(kind === "involvement" ? "safeguarding-lead" : "data-manager").email,
      kind, name: `Larkhill_${kind}_${on}.csv`, academicYear: schoolYearName(schoolYearOf(on)), text: exactCsv([columns, ...rows.map((row) => columns.map((title) => row[title] ?? ""))]),
    };
  });
}

const within = ({ from, on }: Sending) => ({ on: fact }: { readonly on: Day }) => fact >= from && fact <= on;
type Rows = (children: readonly SeedChild[], sending: Sending) => readonly Row[];
const ofEach = (row: (child: SeedChild, sending: Sending) => readonly Row[]): Rows => (children, sending) => children.flatMap((child) => row(child, sending).map((one) => ({ UPN: child.upn, ...one })));

const ROWS: Readonly<Record<Kind, Rows>> = {
  roll: (children, { on }) => {
    const yearsAgo = schoolYearOf(TODAY) - schoolYearOf(on);
    return children.filter(({ year }) => year - yearsAgo >= 7).map((child) => rollRow(child, yearsAgo));
  },
  guardians: ofEach((child) => guardiansOf(child).map((one) => ({
    Name: one.name, Relationship: one.relationship, "Parental Responsibility": one.responsibility, Contact: one.contact, Phone: one.phone, Language: one.language, Interpreter: one.interpreter ? "Y" : "N",
  }))),
  marks: ofEach((child, { from, on }) => {
    const marks = marksOf(child), first = child.joinedOn > from ? child.joinedOn : from;
    return [{ From: first, Marks: weekdaysFrom(first, isOpen(on, child.school) && on < TODAY ? addDays(on, -1) : on).map((each) => marks.get(each) ?? closedMarks(each, child.school)).join("") }];
  }),
  assessments: ofEach((child, sending) => [...resultsOf(child), ...(toldOf(child).results ?? [])].filter(within(sending))
    .map(({ subject, on, against, yearsBelow }) => ({ Subject: subject, Date: on, "Against Expectation": against, "Years Below": yearsBelow === undefined ? "" : String(yearsBelow), Scale: "Larkhill" }))),
  wellbeing: ofEach((child, sending) => [...scoresOf(child), ...(toldOf(child).scores ?? [])].filter(within(sending)).flatMap(({ respondent, on, scores }) =>
    Object.entries(scores).map(([subscale, score]) => ({ Instrument: "SDQ", Version: "4-band-2014", Respondent: respondent, Date: on, Subscale: subscale, Score: String(score) })))),
  judgements: ofEach((child, sending) => [...judgementsOf(child), ...(toldOf(child).judgements ?? [])].filter(within(sending))
    .map(({ on, by, observation, answer, words }) => ({ Date: on, By: by, Observation: observation, Answer: answer ?? "", Words: words ?? "" }))),
  suspensions: ofEach((child, sending) => suspensionsOf(child).map((one) => ({ ...one, on: one.from })).filter(within(sending))
    .map(({ from, sessions, reason }) => ({ From: from, Sessions: String(sessions), "Reason Code": reason }))),
  insight: ofEach((child, sending) => [...insightOf(child), ...(toldOf(child).insight ?? [])].filter(within(sending)).map(({ on, by, insight, words }) => ({ Date: on, By: by, Insight: insight, Words: words ?? "" }))),
  "contacts-before": ofEach((child, sending) => [...contactsOf(child), ...(toldOf(child).contacts ?? [])].filter(within(sending)).map(({ on, from, outcome, words }) => ({ Date: on, From: from, Outcome: outcome, Words: words ?? "" }))),
  involvement: (children, { on }) => involvements(children).filter(({ from }) => from <= on).map(({ child, kind, worker, phone, from, until }) => ({ UPN: child.upn, Kind: kind, "Lead Worker": worker, Phone: phone, From: from, Until: until ?? "" })),
};

function rollRow(child: SeedChild, yearsAgo: number): Row {
  const className = classOf(child, yearsAgo), yes = (is: boolean) => (is ? "Y" : "N");
  return {
    UPN: child.upn, "Legal Surname": child.surname, "Legal Forename": child.forename, "Preferred Forename": child.preferred ?? "", "Date of Birth": child.bornOn,
    "Year Group": `Year ${child.year - yearsAgo}`, Class: className, "Class Staff": classTeacher(className, child.school)?.email ?? "",
    Sex: child.sex, "SEN Status": child.sen, FSM: yes(child.fsm), "FSM From": mealsFrom(child) ?? "", "Pupil Premium": yes(child.fsm), EAL: yes(child.eal),
    Ethnicity: child.ethnicity, "Young Carer": yearsAgo === 0 ? child.carer ?? "N" : "N", "Service Child": chanceOf("service", child.serial).happens(0.01) ? "Y" : "N",
    Enrolment: "C", "Date of Admission": child.joinedOn, Household: child.household,
  };
}
