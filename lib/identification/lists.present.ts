import { type Day, longDay } from "../kernel/calendar";
import { plural } from "../signals/vocabulary";
import type { QueueList } from "./queries.schema";
import { ANSWERS_A_DAY } from "./queue-order.rules";

export const LIST_WORDS: Readonly<Record<QueueList, string>> = { waiting: "Waiting", "in-line": "Wait their turn", "who-leads": "Somebody leads already", "two-years": "Two years behind", said: "What people said" };
export const LIST_LEADS: Readonly<Record<QueueList, string>> = {
  waiting: "Children who met the published rules, or of whom somebody spoke. You and your colleague decide each one, with a reason.",
  "in-line": "Children who met the published rules while the list was full. Their days to be answered begin when their turn comes; you may open and decide any of them now.",
  "who-leads": "Children for whom somebody leads by law. Only the school’s safeguarding leads see this list.",
  "two-years": "Children whose latest result is two or more years below.",
  said: "Concerns, and worries from the class review, the day they are said, until a lead has read them. Only the school’s safeguarding leads see this list.",
};
export const LIST_EMPTY = "Reviews open when a school’s files have been read and the programme’s rules applied. They also open when somebody raises a concern, and on the day you said you would look again.";
export const FLAG_LEADS: Readonly<Record<"link-worker" | "pastoral-lead", { readonly lead: string; readonly empty: string }>> = {
  "link-worker": { lead: "Children who met enough of the programme’s rules, and why. The safeguarding lead and the SENCO decide what happens.", empty: "Children come here when they meet enough of the programme’s published rules." },
  "pastoral-lead": { lead: "Children of your years who met a published rule, and why. The safeguarding lead and the SENCO decide what happens.", empty: "Children of your years come here when they meet a published rule." },
};

/** How the list is put together, in one sentence, above it. */
export const LIST_ORDER = "Those a rule says to look at first stand at the top, then the others by how late the answer is; within each group the most strands, then the newest. Nothing is added up to a score.";
/** `14 more wait their turn; the oldest since 3 March 2027.` */
export const inLineWords = (count: number, oldest: Day): string => `${count} more ${count === 1 ? "waits its" : "wait their"} turn; the oldest since ${longDay(oldest)}.`;
type Length = { readonly atOnce: number; readonly reviewers: number; readonly answerWithin: number; readonly set: { readonly why: string; readonly by: string; readonly on: Day } | null };
/** How many at once, and where that number comes from. */
export const lengthWords = ({ atOnce, reviewers, answerWithin, set }: Length): string => set
  ? `This school answers ${atOnce} at once. ${set.by} said so on ${longDay(set.on)}: ${set.why}`
  : `This list holds ${atOnce} at once: ${reviewers === 1 ? "one person" : `${Math.max(1, reviewers)} people`} who decide, ${ANSWERS_A_DAY} a day each, within ${plural(answerWithin, "school day")}. That is Seen’s own figure, about twenty minutes for each; the school can set its own.`;
export const NEVER_WAITS = "A child somebody spoke of, and an answer that is late, never wait: then the list is longer.";
export const LENGTH_SENTENCES = { "not-found": "This school is not here for you.", "not-allowed": "The safeguarding lead and the SENCO of the school decide how many they answer at once." } as const;
export const SEEN_SENTENCES = { "not-found": "This list is not here for you.", "not-allowed": "Only a safeguarding lead of the school says that these were read." } as const;
