// What a school's system would have exported, in the shape of Seen's own templates, each on the day on which it was sent.
import { createHash } from "node:crypto";
import { exactCsv } from "../../lib/imports/csv";
import { TEMPLATES } from "../../lib/imports/columns";
import type { Kind } from "../../lib/imports/vocabulary";
import { addDays, type Day, schoolYearName, schoolYearOf, startOfDay } from "../../lib/kernel/calendar";
import { marksOf } from "./absence";
import { chanceOf } from "./chance";
import { classOf, mealsFrom, type SeedChild, seedChildren, yearGroupOf } from "./children";
import { guardiansOf, involvements } from "./family";
import { scoresOf } from "./feeling";
import { resultsOf } from "./learning";
import { BELONGING, belongingOf } from "./measure";
import { classTeacher, contactsOf, insightOf, judgementsOf } from "./noticed";
import type { SeedSchool } from "./schools";
import type { Sending } from "./sendings";
import { toldOf } from "./story-facts";
import { suspensionsOf } from "./suspensions";
import { closedMarks, isOpen, TODAY, weekdaysFrom } from "./terms";

export type SeedFile = {
  readonly school: SeedSchool["key"]; readonly at: Date; /** Who sends such files. */ readonly by: "data-manager" | "safeguarding-lead";
  readonly kind: Kind; readonly name: string; readonly academicYear: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly hash: string;
};
type Row = Readonly<Record<string, string>>;

/** The files of these sendings, in their order, each made when it is asked for; none where there was nothing to say. */
export function* seedFiles(school: SeedSchool, sendings: readonly Sending[]): Generator<SeedFile> {
  const children = seedChildren(school);
  for (const sending of sendings) {
    const { kind, on, hour } = sending, columns = TEMPLATES[kind].columns.map(({ title }) => title);
    const rows = ROWS[kind](children.filter(({ joinedOn }) => joinedOn <= on), sending, school);
    if (rows.length === 0) continue;
    const bytes = new TextEncoder().encode(exactCsv([columns, ...rows.map((row) => columns.map((title) => row[title] ?? ""))]));
    yield {
      school: school.key, at: new Date(startOfDay(on).getTime() + hour * 3_600_000), by: kind === "involvement" ? "safeguarding-lead" : "data-manager", kind, name: `${school.key}_${kind}_${on}.csv`,
      academicYear: schoolYearName(schoolYearOf(on)), bytes, hash: createHash("sha256").update(bytes).digest("hex"),
    };
  }
}

const within = ({ from, on }: Sending) => ({ on: fact }: { readonly on: Day }) => fact >= from && fact <= on;
type Rows = (children: readonly SeedChild[], sending: Sending, school: SeedSchool) => readonly Row[];
const ofEach = (row: (child: SeedChild, sending: Sending, school: SeedSchool) => readonly Row[]): Rows => (children, sending, school) => children.flatMap((child) => row(child, sending, school).map((one) => ({ UPN: child.upn, ...one })));

const ROWS: Readonly<Record<Kind, Rows>> = {
  roll: (children, { on }, school) => {
    const yearsAgo = schoolYearOf(TODAY) - schoolYearOf(on);
    return children.filter(({ year }) => year - yearsAgo >= school.years[0]!).map((child) => rollRow(child, yearsAgo, school));
  },
  guardians: ofEach((child) => guardiansOf(child).map((one) => ({
    Name: one.name, Relationship: one.relationship, "Parental Responsibility": one.responsibility, Contact: one.contact, Phone: one.phone, Language: one.language, Interpreter: one.interpreter ? "Y" : "N",
  }))),
  marks: ofEach((child, { from, on }) => {
    const marks = marksOf(child), first = child.joinedOn > from ? child.joinedOn : from;
    return [{ From: first, Marks: weekdaysFrom(first, isOpen(on, child.school) && on < TODAY ? addDays(on, -1) : on).map((each) => marks.get(each) ?? closedMarks(each, child.school)).join("") }];
  }),
  assessments: ofEach((child, sending, school) => [...resultsOf(child), ...(toldOf(child).results ?? [])].filter(within(sending))
    .map(({ subject, on, against, yearsBelow }) => ({ Subject: subject, Date: on, "Against Expectation": against, "Years Below": yearsBelow === undefined ? "" : String(yearsBelow), Scale: spoken(school) }))),
  wellbeing: ofEach((child, sending) => [
    ...[...scoresOf(child), ...(toldOf(child).scores ?? [])].filter(within(sending)).flatMap(({ respondent, on, scores }) =>
      Object.entries(scores).map(([subscale, score]) => ({ Instrument: "SDQ", Version: "4-band-2014", Respondent: respondent, Date: on, Subscale: subscale, Score: String(score) }))),
    ...belongingOf(child).filter(within(sending)).map(({ on, score }) => ({ Instrument: BELONGING.instrument, Version: BELONGING.version, Respondent: "self", Date: on, Subscale: "belonging", Score: String(score) })),
  ]),
  judgements: ofEach((child, sending) => [...judgementsOf(child), ...(toldOf(child).judgements ?? [])].filter(within(sending))
    .map(({ on, by, observation, answer, words }) => ({ Date: on, By: by, Observation: observation, Answer: answer ?? "", Words: words ?? "" }))),
  suspensions: ofEach((child, sending) => suspensionsOf(child).map((one) => ({ ...one, on: one.from })).filter(within(sending))
    .map(({ from, sessions, reason }) => ({ From: from, Sessions: String(sessions), "Reason Code": reason }))),
  insight: ofEach((child, sending) => [...insightOf(child), ...(toldOf(child).insight ?? [])].filter(within(sending)).map(({ on, by, insight, words }) => ({ Date: on, By: by, Insight: insight, Words: words ?? "" }))),
  "contacts-before": ofEach((child, sending) => [...contactsOf(child), ...(toldOf(child).contacts ?? [])].filter(within(sending)).map(({ on, from, outcome, words }) => ({ Date: on, From: from, Outcome: outcome, Words: words ?? "" }))),
  involvement: (children, { on }) => involvements(children).filter(({ from }) => from <= on).map(({ child, kind, worker, phone, from, until }) => ({ UPN: child.upn, Kind: kind, "Lead Worker": worker, Phone: phone, From: from, Until: until ?? "" })),
  "attendance-summary": () => [], // these schools send the marks themselves
};

/** As people say it: "Larkhill", "St Bride’s". */
const spoken = ({ name }: SeedSchool) => name.replace(/( Community| Primary)? (School|Academy)$/, "");

function rollRow(child: SeedChild, yearsAgo: number, school: SeedSchool): Row {
  const className = classOf(child, yearsAgo), yes = (is: boolean) => (is ? "Y" : "N");
  return {
    UPN: child.upn, "Legal Surname": child.surname, "Legal Forename": child.forename, "Preferred Forename": child.preferred ?? "", "Date of Birth": child.bornOn,
    "Year Group": yearGroupOf(child, yearsAgo), Class: className, "Class Staff": classTeacher(className, school)?.email ?? "",
    Sex: child.sex, "SEN Status": child.sen, FSM: yes(child.fsm), "FSM From": mealsFrom(child) ?? "", "Pupil Premium": yes(child.fsm), EAL: yes(child.eal),
    Ethnicity: child.ethnicity, "Young Carer": yearsAgo === 0 ? child.carer ?? "N" : "N", "Service Child": chanceOf("service", child.serial).happens(0.01) ? "Y" : "N",
    Enrolment: "C", "Date of Admission": child.joinedOn, Household: child.household,
  };
}
