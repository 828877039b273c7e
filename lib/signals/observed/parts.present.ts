// Scores of one questionnaire that one respondent answered on one day are read together, and where they come from is said once.
import { listWords } from "../../partnership/present";
import { sourceWords } from "../vocabulary";
import { readWhere, type Signal } from "./signal.present";

/** `scores`: each in a few words; empty where the sentence says all. */
export type Observed = { readonly sentence: string; readonly scores: readonly string[]; readonly where: string };

/** What was observed, in its order; scores that belong together stand where the first of them stood. */
export function observedTogether(signals: readonly Signal[]): readonly Observed[] {
  return signals.flatMap((signal, at): readonly Observed[] => {
    const beside = (one: Signal) => one.part !== undefined && one.part.of === signal.part?.of && one.source === signal.source, own = signals.filter(beside);
    if (own.length < 2) return [{ sentence: signal.sentence, scores: [], where: signal.context ? `${readWhere(signal)}. ${signal.context}` : readWhere(signal) }];
    if (signals.findIndex(beside) !== at) return [];
    return [{ sentence: `${signal.part!.of}:`, scores: own.map(({ part }) => part!.short), where: [`${sourceWords(signal.source)}.`, ...tables(own)].join(" ") }];
  });
}

/** Where the furthest bands begin, once for each table, and which of the scores no rule reads. */
function tables(own: readonly Signal[]): readonly string[] {
  const parts = own.flatMap(({ part }) => part ?? []), unread = parts.filter(({ ruled }) => !ruled).map(({ name }) => name), named = [...new Set(parts.flatMap(({ table }) => table ?? []))], none = parts.filter(({ table }) => table === null).map(({ name }) => name);
  return [
    ...named.map((table) => `The two bands furthest from average begin at ${listWords(parts.filter((part) => part.table === table).map(({ name, edge }) => `${name} ${edge}`))} (${table}).`),
    ...(none.length > 0 ? [`There is no table of bands for ${listWords(none)}.`] : []),
    ...(unread.length > 0 ? [`No rule reads ${listWords(unread)}.`] : []),
  ];
}
