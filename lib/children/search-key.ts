// What a search compares: without accents, case or punctuation, so that "odonnell" finds O'Donnell and "zofia" finds Zófia.
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ł/g, "l").replace(/[^\p{L}\p{N} ]/gu, "").replace(/\s+/g, " ").trim();

/** "surname forename|forename surname|preferred surname": a prefix of any part finds the child. */
export const searchKeyOf = (surname: string, forename: string, preferred: string | null): string =>
  [`${surname} ${forename}`, `${forename} ${surname}`, ...(preferred ? [`${preferred} ${surname}`] : [])].map(plain).join("|");

/** What was typed, in the same form; "" where nothing searchable was typed. */
export const searchPrefixOf = (typed: string): string => plain(typed).slice(0, 60);
