import { decide } from "../access/decide";
import type { Viewer } from "../access/viewer";
import { ROLE_WORDS } from "../access/vocabulary";
import { yearWords } from "../children/present";
import type { FoundCase } from "./find-case";
import type { Holder } from "./people-at-school";

export type Seer = { readonly id: string; readonly name: string; readonly because: string; readonly you: boolean };

/** Who opens a case whole, and who a part of it: everybody's grants at the school put to the same decide() that lets them in or not. You come first. */
export function whoSeesCase(holders: readonly Holder[], viewer: Viewer, found: FoundCase, yearGroup: string): { readonly whole: readonly Seer[]; readonly partly: readonly Seer[] } {
  const sight = (holder: Holder, may: "case:read" | "plan:read", words: (holder: Holder) => string): readonly Seer[] => {
    const decision = decide(holder.viewer, may, found), you = holder.id === viewer.id;
    return decision.yes ? [{ id: holder.id, name: holder.name, because: you ? decision.because : words(holder), you }] : [];
  };
  const whole = once(holders.flatMap((holder) => sight(holder, "case:read", ({ viewer: { role } }) => (role === "link-worker" ? "the link worker of this case" : `${ROLE_WORDS[role]} at this school`))));
  const known = new Set(whole.map(({ id }) => id));
  return { whole, partly: once(holders.filter(({ id }) => !known.has(id)).flatMap((holder) => sight(holder, "plan:read", () => `leads on ${yearWords(yearGroup)}: the plan`))) };
}

const once = (seers: readonly Seer[]): readonly Seer[] =>
  [...new Map(seers.map((seer) => [seer.id, { ...seer, because: seers.filter(({ id }) => id === seer.id).map(({ because }) => because).join("; ") }])).values()].sort((a, b) => Number(b.you) - Number(a.you));
