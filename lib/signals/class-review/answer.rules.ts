// What one adult says of one child, and what of it is kept: judgement rows, as an import would land them.
import type { FamilyEngagement } from "../../imports/vocabulary";
import { no, type Result, yes } from "../../kernel/result";
import type { ConcernKey, Questions } from "./questions.vocabulary";

export type Answer = {
  readonly strength: string; readonly flourishing: boolean; readonly seen: readonly ConcernKey[]; readonly words: string;
  readonly engagement: FamilyEngagement | null; readonly nothing: boolean; readonly unsafe: "no" | "yes" | null;
};
export type SaidRow = { readonly observation: string; readonly answer: FamilyEngagement | null; readonly words: string | null };
export type AnswerRefusal = "says-nothing" | "nothing-and-something" | "what-else" | "unsafe-unsaid" | "not-asked";

/** "Could this child be unsafe?" must be answered wherever something of concern was ticked, or words were written. */
export const mustSayUnsafe = ({ seen, words }: Pick<Answer, "seen" | "words">): boolean => seen.length > 0 || words !== "";

/** Whether what was said can be kept as it stands. */
export function canBeSaid(answer: Answer, questions: Questions): Result<null, AnswerRefusal> {
  const { strength, flourishing, seen, words, engagement, nothing, unsafe } = answer;
  if (seen.some((key) => !questions.observations.some((asked) => asked.key === key))) return no("not-asked");
  if (nothing && (flourishing || mustSayUnsafe(answer))) return no("nothing-and-something");
  if (!nothing && strength === "" && !flourishing && !mustSayUnsafe(answer) && engagement === null) return no("says-nothing");
  if (mustSayUnsafe(answer) && unsafe === null) return no("unsafe-unsaid");
  if (seen.includes("something-else") && words === "") return no("what-else");
  return yes(null);
}

/**
 * One row for each thing said. Words beside what was ticked stand once: with "something else" where that was ticked, else with the first; words alone are
 * something else. Where the child could be unsafe the words go to the safeguarding door and are not kept here, nor is what only they said.
 */
export function rowsOf({ strength, flourishing, seen, words, engagement, nothing, unsafe }: Answer): readonly SaidRow[] {
  const apart = unsafe === "yes", noted = apart ? seen.filter((key) => key !== "something-else") : seen.length === 0 && words !== "" ? ["something-else" as const] : seen;
  const bearer = noted.includes("something-else") ? "something-else" : noted[0];
  const plain = (observation: string): SaidRow => ({ observation, answer: null, words: null });
  return [
    ...(strength ? [{ ...plain("strength"), words: strength }] : []), ...(flourishing ? [plain("flourishing")] : []),
    ...noted.map((key) => ({ ...plain(key), words: !apart && key === bearer && words ? words : null })),
    ...(engagement ? [{ ...plain("family-engagement"), answer: engagement }] : []), ...(nothing ? [plain("nothing-to-add")] : []),
  ];
}

const OTHER = ["strength", "flourishing", "family-engagement", "nothing-to-add"];
/** The same, read back from what is kept. */
export function answerOf(rows: readonly SaidRow[]): Answer {
  const of = (observation: string) => rows.find((row) => row.observation === observation);
  const noted = rows.filter(({ observation }) => !OTHER.includes(observation));
  return {
    strength: of("strength")?.words ?? "", flourishing: of("flourishing") !== undefined, seen: noted.map(({ observation }) => observation as ConcernKey), words: noted.find(({ words }) => words !== null)?.words ?? "",
    engagement: of("family-engagement")?.answer ?? null, nothing: of("nothing-to-add") !== undefined, unsafe: noted.length > 0 ? "no" : null,
  };
}
