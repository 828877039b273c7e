// The sentences of the import pages: where a file is, whose move it is, what it would change, and what happens next.
import { dayOf, daysBetween, longDay, timeOf, type Day } from "../kernel/calendar";
import { mayGo } from "../kernel/transition";
import { number, sizeOf } from "./counts.present";
import type { Audience, ImportPage, Office } from "./import-page";
import { allCounts, nothingChanged, type ImportCounts, type ImportState } from "./report";
import type { ReadAs } from "./rows";
import { IMPORT_TRANSITIONS } from "./transitions.rules";
import type { Kind } from "./vocabulary";

type Shade = "watch" | "info" | "settled" | "quiet";
/** For each state: the words of its tag, what is going on, and whether the page should look again by itself. */
export const STATES: { readonly [S in ImportState]: { readonly label: string; readonly shade: Shade; readonly sentence: string; readonly moving: boolean } } = {
  received: { label: "Waiting its turn", shade: "info", sentence: "The file is here and waits its turn. You can leave this page and come back.", moving: true },
  reading: { label: "Being read", shade: "info", sentence: "The file is being read, checked and compared with what Seen has. You can leave this page and come back.", moving: true },
  "needs-columns": { label: "For you to say", shade: "watch", sentence: "It is your move: say which column is which. Then Seen reads and checks the file. Nothing has landed yet.", moving: false },
  "needs-review": { label: "For you to check", shade: "watch", sentence: "It is your move: look at what this file would change, then land it or throw it away. Nothing has landed yet.", moving: false },
  landing: { label: "Landing", shade: "info", sentence: "The file is landing: all of it, or none of it. You can leave this page and come back.", moving: true },
  landed: { label: "Landed", shade: "settled", sentence: "Everything in the file that could land is now in Seen.", moving: false },
  undoing: { label: "Being undone", shade: "info", sentence: "What this file changed is being taken back: all of it, or none of it. You can leave this page and come back.", moving: true },
  undone: { label: "Undone", shade: "quiet", sentence: "What this file brought is gone, and what it changed is as it was before. You can send it again at any time.", moving: false },
  refused: { label: "Refused", shade: "watch", sentence: "The file was refused, so nothing of it has landed.", moving: false },
  "thrown-away": { label: "Thrown away", shade: "quiet", sentence: "This file was thrown away. Nothing of it has landed, and Seen no longer keeps it. There is nothing left to do.", moving: false },
  failed: { label: "Not finished", shade: "watch", sentence: "Something went wrong on our side, and nothing of the file has landed.", moving: false },
};

/** What is going on with a file, in one sentence. */
export const stateSentence = ({ state, report }: Pick<ImportPage, "state" | "report">): string =>
  state === "needs-review" && report !== null && nothingChanged(allCounts(report)) ? "The whole file has been read, checked and compared with what Seen has." : STATES[state].sentence;

/** What a file waits for a person to do, and the words of the link to it; nothing for the states in which it waits for nobody. */
export const FILE_WAITS: { readonly [S in ImportState]?: { readonly act: string; readonly why: string } } = {
  "needs-review": { act: "Check this file", why: "Nothing has landed yet: look at what it would change, then land it or throw it away." },
  "needs-columns": { act: "Say which is which", why: "Nothing has landed yet: its headings are not known, so say which column is which." },
  failed: { act: "Try it again", why: "Nothing has landed, by a fault of ours: try it again, or throw it away." },
};

/** Why the work on a file cannot be stopped; null where it can. */
export const cannotStopSentence = (state: ImportState): string | null => mayGo(IMPORT_TRANSITIONS, state, "thrown-away") ? null
  : state === "undoing" ? "It cannot be stopped: all of it is taken back, or none of it." : "It cannot be stopped while it lands: all of it lands, or none of it.";

const THE_KIND: { readonly [K in Kind]: string } = {
  roll: "the roll", guardians: "the guardians", marks: "the marks", assessments: "the assessments", wellbeing: "the wellbeing scores", judgements: "the judgements",
  suspensions: "the suspensions", insight: "the insight", "contacts-before": "the contacts before Seen", involvement: "the involvement",
  "attendance-summary": "the attendance summaries",
};
const SINGULAR: ReadonlySet<Kind> = new Set(["roll", "insight", "involvement"]);
const named = (kind: Kind | null): string => (kind ? THE_KIND[kind] : "the file");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The page's title: "Check the roll". */
export function importTitle(state: ImportState, kind: Kind | null): string {
  const what = named(kind);
  const titles: { readonly [S in ImportState]: string } = {
    received: `Reading ${what}`, reading: `Reading ${what}`, "needs-columns": "Which column is which?", "needs-review": `Check ${what}`, landing: `Landing ${what}`,
    landed: `${capital(what)} ${kind === null || SINGULAR.has(kind) ? "has" : "have"} landed`, undoing: `Undoing ${what}`, undone: `${capital(what)} ${kind === null || SINGULAR.has(kind) ? "was" : "were"} undone`, refused: "This file was refused", "thrown-away": "Thrown away", failed: "Not finished",
  };
  return titles[state];
}

export const OFFICE_WORDS: { readonly [A in Audience]: { readonly title: string; readonly lead: string } } = {
  "data-manager": { title: "Imports", lead: "Send what your school’s system exports. Seen reads and checks it, shows you what it would change, and lands it when you say so." },
  "safeguarding-lead": { title: "Involvement imports", lead: "Who is with family help or social care. Only the safeguarding leads of this school send and see these files." },
};
/** The address of the files of one school and role. */
export const officeHref = ({ schoolId, audience }: Pick<Office, "schoolId" | "audience">, page?: number): string =>
  `/imports?school=${schoolId}&as=${audience}${page !== undefined && page > 1 ? `&page=${page}` : ""}`;
/** The school's name; with what is sent, where a person sends for one school in two roles. */
export const officeLabel = (office: Office, all: readonly Office[]): string =>
  all.some((other) => other.schoolId === office.schoolId && other.audience !== office.audience)
    ? `${office.schoolName}: ${office.audience === "safeguarding-lead" ? "involvement" : "school files"}` : office.schoolName;

/** How old something is: "today", "yesterday", "9 days ago"; beyond three months, its date. */
export function ageOf(on: Day, today: Day): string {
  const days = daysBetween(on, today);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  return days <= 90 ? `${days} days ago` : `on ${longDay(on)}`;
}

/** About the file: what it looks like, its name, when and by whom it was sent, and how it was read. */
export function importLead({ fileName, sentAt, sentBy, bytes, options, report }: Pick<ImportPage, "fileName" | "sentAt" | "sentBy" | "bytes" | "options" | "report">): string {
  const how = [sizeOf(bytes), ...(options.academicYear ? [`for ${options.academicYear}`] : []), ...(options.partial ? ["sent as a part of the roll"] : [])].join(", ");
  return `${report?.looksLike ? `${report.looksLike} ` : ""}${fileName} (${how}), sent on ${longDay(dayOf(sentAt))} at ${timeOf(sentAt)}${sentBy ? ` by ${sentBy}` : ""}.`;
}

/** "Class was read from “Tut Grp”, as your office said on 3 March 2027." */
export const readAsSentence = ({ column, heading, saidOn }: ReadAs): string => `${column} was read from “${heading}”, as your office said on ${longDay(saidOn)}.`;

export const NOTHING_CHANGED = { title: "Nothing changed", sentence: "Seen already had everything this file says. There is nothing left to do." } as const;

/** What the tick beside rejected rows says. */
export const acceptRejectedWords = (counts: ImportCounts): string =>
  `I accept that ${counts.rejected === 1 ? "1 row is" : `${number(counts.rejected)} rows are`} left out`;
/** What becomes of the children in rows left out; of a roll also that a mistyped UPN is a child the file does not name. */
export const acceptRejectedHint = (kind: Kind | null, { gone }: ImportCounts): string =>
  `Of those children Seen keeps what it has.${kind === "roll" && gone > 0 ? " But a child whose UPN is mistyped in the file counts as gone." : ""} You can correct the rows and send them at any time.`;
/** What the tick beside many gone children says. */
export const acceptGoneWords = (counts: ImportCounts): string => `This is the whole roll, and ${counts.gone === 1 ? "1 child has" : `${number(counts.gone)} children have`} left this school`;
/** What is said first where many children of the roll are not in the file. */
export const goneWords = ({ gone }: ImportCounts): { readonly title: string; readonly sentence: string } => ({
  title: `${gone === 1 ? "1 child" : `${number(gone)} children`} on your roll ${gone === 1 ? "is" : "are"} not in this file`,
  sentence: "That is more than one child in ten. Is this the whole roll, and have they left? Look at who they are before you land it.",
});
export const ACCEPT_GONE_HINT = "More than one child in ten is not in this file. If it is only a part of the roll, throw it away and send it again with “Only a part of the roll” ticked.";

const REVIEWED = "The published rules are now applied to this school. What they find goes to the safeguarding leads and the SENCO, each flag with its reasons; they decide. It is not shown here.";
const NEXT: { readonly [K in Kind]: string } = {
  roll: REVIEWED, marks: REVIEWED, assessments: REVIEWED, wellbeing: REVIEWED, judgements: REVIEWED, suspensions: REVIEWED, insight: REVIEWED, "contacts-before": REVIEWED,
  guardians: "The safeguarding leads and the SENCO now see on each child’s page who may be contacted, and how.",
  involvement: "Only the safeguarding leads of this school see who is involved. A child who now has a child-in-need plan or a child-protection plan, or is looked after, is on your own list. They are in nobody else’s queue or counts.",
  "attendance-summary": "They stand beside the marks on each child’s page, as what your system says. No rule reads them: send the marks as well, so that patterns can be seen.",
};
/** What happens after a landing, and who sees what. */
export const whatHappensNext = (kind: Kind | null): string => (kind ? NEXT[kind] : REVIEWED);

type Refusal = "no-such-sheet" | "another-office" | "not-a-heading" | "not-remembered" | "changed-meanwhile" | "landing" | "not-waiting" | "rejected-not-accepted" | "gone-not-accepted";
type Denied = "not-found" | "not-allowed";
const DENIED = { "not-found": "There is no such file.", "not-allowed": "Your role at this school does not include this." } as const satisfies Record<Denied, string>;
export const IMPORT_SENTENCES = {
  ...DENIED,
  "no-such-sheet": "This workbook has no such sheet with anything in it. Open the page again and choose one.",
  "not-waiting": "This file is no longer waiting for anybody. Open the page again to see where it is.",
  "changed-meanwhile": "This file moved on while the page was open. Open the page again and look once more.",
  landing: "This file is landing now. It cannot be stopped halfway: all of it lands, or none of it.",
  "rejected-not-accepted": "Some rows are rejected. Tick that they are left out, or throw this file away and send a corrected one.",
  "gone-not-accepted": "More than one child in ten is not in this file. Tick that they have left, or throw this file away.",
  "another-office": "The other office of this school sends this kind of file. Choose what yours is.",
  "not-a-heading": "One of these headings is not in the file. Open the page again and choose once more.",
  "not-remembered": "This heading is already forgotten. The next file that has it will be asked about.",
} as const satisfies Record<Denied | Refusal, string>;
