// What the case's own story says of a decision about it is kept among its contacts, so that nothing changes it later: an entry "with another
// professional" that begins with one of these words.
export const NOTES = { "hand-over": "Hand-over: ", "kept-open": "Kept open: ", "second-look": "Second look: " } as const;
export type Note = keyof typeof NOTES;
type Written = { readonly withWhom: string; readonly words: string | null };

export const noteWords = (note: Note, words: string): string => `${NOTES[note]}${words}`;
/** Which note an entry is, and its words; null for a conversation. */
export function noteOf({ withWhom, words }: Written): { readonly note: Note; readonly words: string } | null {
  if (withWhom !== "professional" || !words) return null;
  const note = (Object.keys(NOTES) as Note[]).find((one) => words.startsWith(NOTES[one]));
  return note ? { note, words: words.slice(NOTES[note].length) } : null;
}
