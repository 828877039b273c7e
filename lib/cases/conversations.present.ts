import { type Day, longDay } from "../kernel/calendar";
import { plural } from "../signals/vocabulary";

/** Since the school year began. One with child and family together counts for both. */
export type Conversations = { readonly since: Day; readonly held: number; readonly withChild: number; readonly withFamily: number; readonly tries: number; readonly last: Day | null };

/** `4 conversations recorded since 1 August 2026: 3 with Ada, 2 with the family. The last was on 3 March 2027.` */
export function conversationsSentence({ since, held, withChild, withFamily, tries, last }: Conversations, name: string): string {
  const tried = tries ? ` ${plural(tries, "try").replace("trys", "tries")} reached nobody.` : "";
  if (last === null) return `No conversation recorded since ${longDay(since)}.${tried} People may have talked all the same.`;
  return `${plural(held, "conversation")} recorded since ${longDay(since)}: ${withChild} with ${name}, ${withFamily} with the family. The last was on ${longDay(last)}.${tried}`;
}
