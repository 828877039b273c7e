// Seen's own templates: the columns of each kind of file, what to write in them, and the headings that other systems use (domain.md §3, and what such systems print).
import type { Kind } from "./vocabulary";

/** `also`: other names of just this; `perhaps`: names that other systems use for it where they have no surer one. No name stands for two columns of a template. */
export type Column = { readonly title: string; readonly required: boolean; readonly write: string; readonly also: readonly string[]; readonly perhaps?: readonly string[] };
/** `oneOf`: titles of which a file has at least one, in words for whom it has none. */
export type Template = { readonly key: readonly string[]; readonly columns: readonly Column[]; readonly oneOf?: { readonly titles: readonly string[]; readonly words: string } };
export type MarksShape = "from" | "session" | "columns";

const DATE = "2027-03-25 or 25/03/2027", YES_NO = "Y or N";
const must = (title: string, write: string, ...also: readonly string[]): Column => ({ title, required: true, write, also });
const may = (title: string, write: string, ...also: readonly string[]): Column => ({ title, required: false, write, also });
const orPerhaps = (column: Column, ...perhaps: readonly string[]): Column => ({ ...column, perhaps });
const UPN = must("UPN", "thirteen characters, such as B801200005001", "Unique Pupil Number", "Unique Pupil Number (UPN)", "UPN (Unique Pupil Number)", "UPN Number", "Pupil UPN", "Student UPN");

const ROLL: Template = {
  key: ["UPN"],
  columns: [
    UPN,
    orPerhaps(must("Legal Surname", "text", "Legal Last Name", "Legal Family Name"), "Surname", "Last Name", "Family Name", "Pupil Surname", "Student Surname"),
    orPerhaps(must("Legal Forename", "text", "Legal First Name", "Legal Forename(s)", "Legal First Name(s)"), "Forename", "First Name", "Forename(s)", "First Name(s)", "Given Name", "Pupil Forename", "Student Forename"),
    may("Preferred Forename", "text", "Preferred First Name", "Preferred Name", "Preferred Forename(s)", "Known As"),
    must("Date of Birth", DATE, "DOB", "Birth Date", "Date of Birth (dd/mm/yyyy)", "DOB (dd/mm/yyyy)"),
    must("Year Group", "N1, N2, R, or 1 to 14", "Year", "NC Year", "Year Taught In", "NC Year Group", "National Curriculum Year", "Curriculum Year", "Year Group Taught In", "NC Year (Actual)", "Actual NC Year", "Current Year Group", "Yr"),
    may("Class", "text", "Registration Form", "Reg Group", "Registration Group", "Tutor Group", "Registration", "Reg", "Form", "Reg Form", "Form Group", "Registration Class", "Class Name"),
    may("Class Staff", "e-mail addresses, with ; between"),
    may("Sex", "M or F", "Gender", "Legal Sex", "Legal Gender"),
    may("SEN Status", "N none, K SEN support, E education, health and care plan", "SEN Provision", "Current SEN Status", "Current SEN Provision", "SEND Status", "SEN Stage", "SEN Code", "SEN"),
    may("FSM", YES_NO, "FSM Eligible", "Free School Meals", "Eligible for Free Meals", "Free School Meals Eligible", "Eligible for Free School Meals", "Eligible for FSM", "FSM Eligibility", "Is FSM", "FSM Status", "Free School Meals Eligibility", "Free School Meal Eligible", "Free Meals"),
    may("FSM From", DATE, "FSM Start Date", "FSM Eligible From", "FSM Eligibility Start Date", "Free School Meals From", "Free School Meals Start Date"),
    may("Pupil Premium", YES_NO, "Pupil Premium Indicator", "Pupil Premium Eligible", "Pupil Premium Eligibility", "Eligible for Pupil Premium", "Pupil Premium Recipient", "PP"),
    may("EAL", YES_NO, "English as Additional Language", "English as an Additional Language", "English as an Additional Language (EAL)", "English Additional Language", "EAL Indicator", "EAL Status", "Is EAL"),
    may("Ethnicity", "census code, such as WBRI", "Ethnicity Code", "Ethnic Code"),
    may("Young Carer", "N not declared, P identified by parent, S identified by school", "Young Carer Status", "Young Carer Indicator"),
    may("Service Child", "Y, N, U unknown, R refused", "Service Children", "Service Child Indicator", "Service Children Indicator", "Service Children in Education", "Service Child in Education"),
    may("Enrolment", "C current, M main dual, S subsidiary dual, G guest", "Enrolment Status", "Enrollment Status"),
    may("Home Authority", "three-digit code", "Home LA", "Home LA Code", "Home Local Authority", "Home LEA"),
    may("Date of Admission", DATE, "Admission Date", "Date Admitted", "Date of Entry", "Entry Date", "DOA"),
    may("Date of Leaving", DATE, "Leaving Date", "Date Left", "Leave Date", "DOL"),
    may("Household", "any key that siblings share in this school", "Household ID", "Family ID"),
  ],
};

/** The three ways to write marks; the third has, after the UPN, one column for each session. */
export const MARKS_SHAPES: { readonly [S in MarksShape]: Template } = {
  from: {
    key: ["UPN", "date", "session"],
    columns: [
      UPN, must("From", `the first day: ${DATE}`, "From Date", "Date From", "Marks From", "Start Date", "Week Commencing", "Week Beginning"),
      must("Marks", "one character a session, morning then afternoon, Monday to Friday; - for no mark", "Sessions/Marks", "Session Marks", "Attendance Marks", "Registration Marks", "Mark String", "Marks String"),
    ],
  },
  session: {
    key: ["UPN", "date", "session"],
    columns: [
      UPN, must("Date", DATE, "Session Date", "Attendance Date", "Mark Date", "Register Date", "Calendar Date", "Date of Session"), must("Session", "AM or PM", "AM/PM", "AM or PM", "Session Type", "Session Name"),
      must("Code", "an attendance code", "Mark", "Attendance Code", "Attendance Mark", "Mark Code", "Session Mark", "Session Code", "Registration Mark", "Registration Code", "Register Mark"),
    ],
  },
  columns: { key: ["UPN", "date", "session"], columns: [UPN] },
};

const SESSIONS = "half days, a whole number", PER_CENT = "0 to 100, such as 91.3 or 91.3%";
const SUMMARY_FIGURES = [
  may("Sessions Possible", SESSIONS, "Possible", "Possible Marks", "Possible Sessions", "Possible Attendances", "Poss Sessions", "Poss"),
  may("Sessions Attended", SESSIONS, "Attendances", "Attended", "Present", "Present Marks", "Sessions Present", "Attended Sessions", "Total Attendances"),
  may("Authorised Absences", SESSIONS, "Auth. Absences", "Authorised", "Authorised Absence", "Auth Abs", "Sessions Authorised", "Total Authorised Absences"),
  may("Unauthorised Absences", SESSIONS, "Unauth. Absences", "Unauthorised", "Unauthorised Absence", "Unauth Abs", "Sessions Unauthorised", "Total Unauthorised Absences"),
  may("% Attended", PER_CENT, "% Attend", "% Attendance", "Attendance %", "% Present", "Percentage Attendance", "Attendance Percentage", "Attended %", "% Attendances"),
  may("% Authorised", PER_CENT, "% Auth Abs", "% Authorised Absence", "% Authorised Absences", "% Auth. Absences", "Authorised Absence %", "Authorised %", "% Auth"),
  may("% Unauthorised", PER_CENT, "% Unauth Abs", "% Unauthorised Absence", "% Unauthorised Absences", "% Unauth. Absences", "Unauthorised Absence %", "Unauthorised %", "% Unauth"),
];
const SUMMARY: Template = {
  key: ["UPN", "From", "To"],
  columns: [UPN, may("From", `${DATE}; else 1 August`, "From Date", "Start Date", "Date From"), may("To", `${DATE}; else today`, "To Date", "End Date", "Date To", "Until"), ...SUMMARY_FIGURES],
  oneOf: { titles: SUMMARY_FIGURES.map(({ title }) => title), words: "a figure of attendance, such as % Attended or Sessions Possible" },
};

export const TEMPLATES: { readonly [K in Kind]: Template } = {
  roll: ROLL,
  marks: MARKS_SHAPES.from,
  guardians: {
    key: ["UPN", "Name"],
    columns: [
      UPN, must("Name", "text", "Contact Name", "Contact Full Name", "Guardian Name", "Guardian Full Name", "Parent Name", "Name of Contact"), must("Relationship", "text", "Relationship to Pupil", "Relationship to Student", "Relationship to Child", "Relation"), must("Parental Responsibility", "Y, N or not known", "Has Parental Responsibility", "Parental Resp", "PR"), must("Contact", "yes, ask first or never", "May Be Contacted", "Contact Wish"),
      may("Phone", "text", "Phone Number", "Telephone", "Telephone Number", "Mobile", "Mobile Number", "Mobile Phone"), may("E-mail", "an e-mail address", "E-mail Address"),
      may("Language", "text", "First Language", "Preferred Language"), may("Interpreter", YES_NO, "Interpreter Needed", "Interpreter Required"),
    ],
  },
  assessments: {
    key: ["UPN", "Subject", "Date", "Scale"],
    columns: [
      UPN, must("Subject", "English, reading, writing, maths, science or other", "Subject Name"), must("Date", DATE, "Assessment Date", "Date of Assessment", "Result Date"),
      must("Against Expectation", "well below, below, at or above", "Against Expectations", "Against Expected", "Expectation"),
      may("Years Below", "a number, 0 or more", "Years Behind"), may("Scale", "text"), may("Result", "text", "Grade"),
    ],
  },
  wellbeing: {
    key: ["UPN", "Instrument", "Version", "Respondent", "Date", "Subscale"],
    columns: [
      UPN, must("Instrument", "SDQ"), must("Version", "4-band-2014 or 3-band-1997"), must("Respondent", "parent, teacher or self"), must("Date", DATE),
      must("Subscale", "emotional, conduct, hyperactivity, peer, prosocial, impact or total"), must("Score", "a whole number"),
    ],
  },
  judgements: {
    key: ["UPN", "Date", "By", "Observation"],
    columns: [
      UPN, must("Date", DATE), must("By", "an e-mail address"), must("Observation", "an observation of the class review, such as quieter-than-usual"),
      may("Answer", "for family-engagement: high, medium, low or not known"), may("Words", "free words; needed with something-else"),
    ],
  },
  suspensions: {
    key: ["UPN", "From"],
    columns: [
      UPN, must("From", DATE, "From Date", "Date From", "Start Date", "Suspension Start Date", "Exclusion Start Date"),
      must("Sessions", "half days, a whole number", "Number of Sessions", "Sessions Suspended", "Sessions Excluded", "Total Sessions"), may("Reason Code", "text", "Reason", "Suspension Reason", "Exclusion Reason", "Suspension Reason Code"),
    ],
  },
  insight: {
    key: ["UPN", "Date", "Insight"],
    columns: [UPN, must("Date", DATE), must("By", "who said so"), must("Insight", "young-carer, bereavement, house-move, new-to-school, service-family, parent-in-prison or other"), may("Words", "free words")],
  },
  "contacts-before": {
    key: ["UPN", "Date", "From", "Outcome", "Words"],
    columns: [
      UPN, must("Date", DATE), must("From", "school, family, child, health, community or council"),
      must("Outcome", "help-started, no-action, family-declined or not-reached"), may("Words", "free words"),
    ],
  },
  involvement: {
    key: ["UPN", "Kind", "From"],
    columns: [
      UPN, must("Kind", "family-help, child-in-need, child-protection, looked-after, previously-looked-after or kinship"),
      may("Lead Worker", "text"), may("Phone", "text"), must("From", DATE), may("Until", DATE),
    ],
  },
  "attendance-summary": SUMMARY,
};

/** The empty template of a kind for download: its header row, UTF-8 without a byte order mark (marks: the shape From + Marks). */
export const templateCsv = (kind: Kind): string => `${TEMPLATES[kind].columns.map(({ title }) => title).join(",")}\r\n`;
