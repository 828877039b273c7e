// Who can sign in at the other five schools: made up. In a small school one person holds two grants, and signs in once for both.
import { type CastMember, peopleOf } from "./member";

const DECIDES = "the reviews that wait, and the safeguarding door", WITH = "the same reviews, decided together", OFFICE = "imports: what the school's system exports";
const COUNTS = "what is late, and what changed, in counts", CLASS = "the class, and what became of what was raised", SAYS = "raising a concern, and the safeguarding door", ASKS = "the families to ask, and the children of the caseload";

const harbour = peopleOf("harbour"), millLane = peopleOf("mill-lane"), stBride = peopleOf("st-bride"), orchard = peopleOf("orchard"), beacon = peopleOf("beacon");

export const ELSEWHERE: readonly CastMember[] = [
  harbour("Sunita Rawal", "safeguarding-lead", "designated safeguarding lead", DECIDES),
  harbour("Bethan Prothero", "senco", "SENCO", WITH),
  harbour("Olu Fashola", "data-manager", "data manager", OFFICE),
  harbour("Kasia Wrona", "teacher", "form tutor of 7F, teaches French", CLASS, { className: "7F" }),
  harbour("Yusuf Deen", "teacher", "form tutor of 10H, teaches chemistry", CLASS, { className: "10H" }),
  harbour("Wendy Oakley", "staff", "attendance officer", SAYS),
  harbour("Shereen Bakshi", "pastoral-lead", "head of year 10", "the flags of her year", { yearGroups: ["10"] }),
  harbour("Dylan Prosser", "link-worker", "link worker", ASKS),
  harbour("Comfort Asamoah", "link-worker", "link worker, two days of the week at The Beacon School", ASKS, { also: ["beacon"] }),
  harbour("Craig Holloway", "safeguarding-lead", "deputy safeguarding lead", "the same as the lead, when she is away"),
  harbour("Jerome Whitlow", "school-lead", "principal", COUNTS),

  millLane("Maureen Fitchett", "safeguarding-lead", "designated safeguarding lead", DECIDES),
  millLane("Tendai Mukuru", "senco", "SENCO", WITH),
  millLane("Lynne Hepworth", "data-manager", "school business manager", OFFICE),
  millLane("Aoife Tierney", "teacher", "class teacher of 4A", CLASS, { className: "4A" }),
  millLane("Jamal Rahimi", "teacher", "class teacher of 6C", CLASS, { className: "6C" }),
  millLane("Dot Hargate", "staff", "lunchtime supervisor", SAYS),
  millLane("Farzana Mirza", "link-worker", "link worker of three primaries", ASKS, { also: ["st-bride", "orchard"] }),
  millLane("Gurdeep Kahlon", "school-lead", "head teacher", COUNTS),

  stBride("Bernadette Noone", "safeguarding-lead", "designated safeguarding lead", DECIDES),
  stBride("Haruka Ellwood", "senco", "SENCO", WITH),
  stBride("Stephen Birtles", "data-manager", "school office", OFFICE),
  stBride("Monika Sobczak", "teacher", "class teacher of 3K", CLASS, { className: "3K" }),
  stBride("Luke Pargeter", "teacher", "class teacher of 5M", CLASS, { className: "5M" }),
  stBride("Rita Fernando", "staff", "teaching assistant", SAYS),
  stBride("Anthony Lacey", "school-lead", "head teacher", COUNTS),

  orchard("Kwabena Sarfo", "safeguarding-lead", "designated safeguarding lead, and head teacher", DECIDES),
  orchard("Kwabena Sarfo", "school-lead", "head teacher, and designated safeguarding lead", COUNTS),
  orchard("Parveen Zaidi", "senco", "SENCO, and class teacher of 2Q", WITH),
  orchard("Parveen Zaidi", "teacher", "class teacher of 2Q, and SENCO", CLASS, { className: "2Q" }),
  orchard("Carol Snaith", "data-manager", "school office", OFFICE),
  orchard("Ben Tillotson", "teacher", "class teacher of 5P", CLASS, { className: "5P" }),
  orchard("Moira Keaney", "staff", "caretaker", SAYS),

  beacon("Ifan Gethin", "safeguarding-lead", "designated safeguarding lead, and head teacher", DECIDES),
  beacon("Ifan Gethin", "school-lead", "head teacher, and designated safeguarding lead", COUNTS),
  beacon("Saoirse Malloy", "senco", "SENCO", WITH),
  beacon("Dev Pillai", "data-manager", "school office", OFFICE),
  beacon("Nell Rothery", "teacher", "class teacher of Holly", CLASS, { className: "Holly" }),
  beacon("Precious Ncube", "staff", "therapy assistant", SAYS),
];
