// Two cohort meetings at Larkhill in February, as they were held: who sat there, who was parked and why, whom somebody brought, and who does what by when.
import { type Day, day } from "../../lib/kernel/calendar";

type Parking = { readonly words: string; readonly until?: Day; readonly owner: string; /** When the owner had found it out. */ readonly foundOn?: Day };
type Bringing = { readonly name: string; readonly className: string; readonly because: string };
type Doing = { readonly name: string; readonly what: string; readonly dueOn: Day; readonly owner: string; readonly doneOn?: Day };
export type CohortMeeting = {
  readonly people: readonly string[]; readonly guests: string;
  readonly parked: Readonly<Record<string, Parking>>; readonly brought: readonly Bringing[]; readonly tasks: readonly Doing[];
  /** Who had an answer from whomever they were to ask, and when. */
  readonly answered?: Readonly<Record<string, { readonly owner: string; readonly on: Day }>>;
  /** The bell went before these. */
  readonly notReached: readonly string[];
};

export const COHORT_MEETINGS: Readonly<Record<string, CohortMeeting>> = {
  "2027-02-11": {
    people: ["Karen Whitlock", "Imran Siddiqui", "Naomi Adeyemi", "Daniel Pryce"], guests: "Ros Blake, school nurse",
    parked: { "Orla Ingham": { words: "Who does she sit with since the seats in 7C were changed, and does she say so herself?", until: day("2027-02-25"), owner: "Ruth Ablett", foundOn: day("2027-02-24") } },
    brought: [{ name: "Hannah Liu", className: "9C", because: "Marcus asked: she came in November, is early every day and waits alone by the radiator. No rule sees that." }],
    tasks: [
      { name: "Joel Appiah", what: "Tell his mum at the gate who Naomi is, before she rings", dueOn: day("2027-02-24"), owner: "Daniel Pryce", doneOn: day("2027-02-23") },
      { name: "Poppy Hartnell", what: "Keep the desk by the window for her on Wednesdays", dueOn: day("2027-02-24"), owner: "Peter Lowe", doneOn: day("2027-02-24") },
    ],
    answered: { "Rumi Talukdar": { owner: "Karen Whitlock", on: day("2027-02-26") } },
    notReached: [],
  },
  "2027-02-25": {
    people: ["Karen Whitlock", "Imran Siddiqui", "Naomi Adeyemi"], guests: "",
    parked: { "Callum Whitehead": { words: "Does he read where nobody marks it: in art, on the labels, in instructions?", until: day("2027-03-12"), owner: "Hannah Osei" } },
    brought: [],
    tasks: [{ name: "Orla Ingham", what: "Sit in on 7C’s English on a Tuesday, and see who works with her", dueOn: day("2027-03-16"), owner: "Ruth Ablett" }],
    notReached: ["Riley Lister"],
  },
};
