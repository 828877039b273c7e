import type { QueueList } from "./queries.schema";

export const LIST_WORDS: Readonly<Record<QueueList, string>> = { waiting: "Waiting", "who-leads": "Somebody leads already", "two-years": "Two years behind", said: "What people said" };
export const LIST_LEADS: Readonly<Record<QueueList, string>> = {
  waiting: "Children who met the published rules, or of whom somebody spoke. You and your colleague decide each one, with a reason.",
  "who-leads": "Children for whom somebody leads by law. Only the school’s safeguarding leads see this list.",
  "two-years": "Children whose latest result is two or more years below.",
  said: "Concerns, and worries from the class review, the day they are said. Only the school’s safeguarding leads see this list.",
};
export const LIST_EMPTY = "Reviews open when a school’s files have been read and the programme’s rules applied. They also open when somebody raises a concern, and on the day you said you would look again.";
export const FLAG_LEADS: Readonly<Record<"link-worker" | "pastoral-lead", { readonly lead: string; readonly empty: string }>> = {
  "link-worker": { lead: "Children who met enough of the programme’s rules, and why. The safeguarding lead and the SENCO decide what happens.", empty: "Children come here when they meet enough of the programme’s published rules." },
  "pastoral-lead": { lead: "Children of your years who met a published rule, and why. The safeguarding lead and the SENCO decide what happens.", empty: "Children of your years come here when they meet a published rule." },
};
