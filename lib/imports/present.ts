// What pages and the command line call the kinds of file, and what they say when a file cannot be read at all.
import type { CannotDecode } from "./decode";
import type { CannotStore } from "./stored-file";
import type { Kind, TableKind } from "./vocabulary";

export const KIND_WORDS: { readonly [K in Kind]: { readonly title: string; readonly sentence: string } } = {
  roll: { title: "Roll", sentence: "The children of a school: who they are, their year group and class, and what the school census says of them." },
  guardians: { title: "Guardians", sentence: "Who looks after each child, who may be contacted, and how." },
  marks: { title: "Marks", sentence: "Attendance marks, morning and afternoon, for a school year or any part of it." },
  assessments: { title: "Assessments", sentence: "How each child is doing in a subject, against what is expected of their age." },
  wellbeing: { title: "Wellbeing", sentence: "Scores of a wellbeing questionnaire that was filled in elsewhere, one line a subscale." },
  judgements: { title: "Judgements", sentence: "What staff observed in a class review: strengths, concerns, family engagement." },
  suspensions: { title: "Suspensions", sentence: "Suspensions, each with its first day and how many sessions it lasted." },
  insight: { title: "Insight", sentence: "What a child or family told the school: caring, bereavement, a move." },
  "contacts-before": { title: "Contacts before Seen", sentence: "Concerns and contacts from before the school used Seen, and what came of them." },
  involvement: { title: "Involvement", sentence: "Family help and social care around a child. Only safeguarding leads import and see it." },
  "attendance-summary": { title: "Attendance summaries", sentence: "What your system says of each child’s attendance over a while, in sessions or per cent. It is shown beside the marks and never counted as marks: no rule reads it." },
};

/** What a table that came along in a file is called beside its counts. */
export const BESIDE_WORDS: { readonly [K in TableKind]: string } = {
  ...(Object.fromEntries(Object.entries(KIND_WORDS).map(([kind, { title }]) => [kind, title])) as { [K in Kind]: string }), "status-periods": "SEN and free meals by date",
};

export const CANNOT_DECODE: { readonly [R in CannotDecode]: string } = {
  empty: "This file is empty. Export it again and send the new file.",
  spreadsheet: "This is a spreadsheet file. Save it as CSV UTF-8 and send that.",
  "old-spreadsheet": "This is an old Office file (.xls), or one with a password. Save it as .xlsx without a password, or as CSV UTF-8, and send that.",
  pdf: "This is a PDF. Ask your system for the same report as CSV and send that.",
  "rich-text": "This is a text document (.rtf). Ask your system for the same report as CSV and send that.",
  json: "This is a JSON file. Ask your system for the same report as CSV and send that.",
  compressed: "This file is compressed. Unpack it, and send the file that was in it.",
  markup: "This is a web page or an XML file. Ask your system for the same report as CSV and send that.",
  binary: "This is not a text file. Save the report as CSV UTF-8 and send that.",
  "cut-off": "The file looks cut off in the middle of its last character. Export it again and send the whole file.",
};

/** Why a file that arrives is not kept. The limit is a setting, which tooBig is given. */
export const CANNOT_STORE: { readonly [W in Exclude<CannotStore, "too-big">]: string } = {
  empty: "This file is empty. Export it again and send the new file.",
  "disk-full": "Seen’s disk has no room for this file. Nothing was kept. Tell whoever looks after Seen for you, then send it again.",
};
export const tooBig = (limitMb: number): string => `This file is larger than ${limitMb} MB. Send it in parts, for example one school year each.`;
export const NO_FILE = "Choose the file your school’s system exported.";

/** A file that was sent whole and is no longer so on the disk. */
export const NOT_AS_SENT: { readonly [W in "missing" | "differs"]: string } = {
  missing: "The file that was sent is no longer on Seen’s disk. Nothing of it has landed. Throw this one away and send the file again.",
  differs: "The file on Seen’s disk is no longer the one that was sent. Nothing of it was believed. Throw this one away and send the file again.",
};

export const WINDOWS_1252 = "This file is not in UTF-8; it was read as Windows-1252. Check that letters with accents are right; next time save it as CSV UTF-8.";
