// What programmes declare that they are for, as the roll says it of one child: shown to those who decide, never added up, read by no rule.
import { ELIGIBILITY_WORDS } from "./proposals/numbers.present";
import type { Published } from "./published-rules";
import { ELIGIBILITIES, type Eligibility } from "./vocabulary";

type OnRoll = { readonly fsm: boolean | null; readonly pupilPremium: boolean | null };
const ANSWER: Readonly<Record<Eligibility, (roll: OnRoll) => boolean | null>> = { fsm: ({ fsm }) => fsm, "pupil-premium": ({ pupilPremium }) => pupilPremium };
export type Declared = { readonly term: string; readonly is: string };

/** One line for each thing that a programme of the school declares; none where none does. */
export function eligibilityOf(published: readonly Pick<Published, "name" | "ruleSet">[], roll: OnRoll | null): readonly Declared[] {
  return ELIGIBILITIES.flatMap((one) => {
    const whose = published.filter(({ ruleSet }) => ruleSet.eligibility.includes(one)).map(({ name }) => name);
    if (whose.length === 0) return [];
    const words = ELIGIBILITY_WORDS[one], answer = roll && ANSWER[one](roll);
    const said = answer === null ? "Not recorded" : answer ? "Yes" : "No";
    return [{ term: words.charAt(0).toUpperCase() + words.slice(1), is: `${said}. ${whose.join(" and ")} ${whose.length > 1 ? "are" : "is"} for children with ${words}. It met no rule and was not added up.` }];
  });
}
