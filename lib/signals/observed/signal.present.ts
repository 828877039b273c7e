// One thing observed of a child, as it is read aloud: the sentence, what it may be held against, when and where it was read, and by whom.
import { longDay, type Day } from "../../kernel/calendar";
import type { ChildFacts } from "../facts";
import type { SchoolAt } from "../school-weeks.rules";
import { sourceWords } from "../vocabulary";

export type Signal = {
  readonly sentence: string; readonly value: number | string; readonly from: Day; readonly to: Day; readonly source: string;
  /** What a rule or a table says of such a value, or what is usual in England: context, with whose figure it is. */
  readonly context?: string;
  /** Who recorded it, by name where Seen knows them. */
  readonly by?: string;
  /** One of several scores of the same answers: of which, which score, in a few words, and from where on (in whose table, null: none) it lies far from average. */
  readonly part?: { readonly of: string; readonly name: string; readonly short: string; readonly edge: string | null; readonly table: string | null; readonly ruled: boolean };
};
/** Who somebody is: an e-mail as a file gave it, and the id of a person of Seen. */
export type Names = { readonly byEmail: (email: string) => string; readonly byId: (id: string) => string };
export const NOBODY_KNOWN: Names = { byEmail: (email) => email, byId: () => "a colleague" };
export type Read = (child: ChildFacts, school: SchoolAt, names: Names) => readonly Signal[];

const dates = ({ from, to }: Signal) => (from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`);
/** `School register, 1 August 2026 to 12 March 2027` */
export const readWhere = (signal: Signal): string => [sourceWords(signal.source), ...(signal.by ? [signal.by] : []), dates(signal)].join(", ");
