// Trying to reach a family. Days are Europe/London dates.
import type { Day } from "../kernel/calendar";
import { no, type Result, yes } from "../kernel/result";
import { mayGo } from "../kernel/transition";
import { APPROACH_TRANSITIONS } from "./transitions.rules";
import type { ApproachState, AttemptOutcome } from "./vocabulary";

export type Guardian = { readonly id: string; readonly name: string; readonly parentalResponsibility: string; readonly contact: string };
export type Asking = { readonly state: ApproachState; readonly version: number; readonly openedOn: Day; readonly askedById: string | null };
export type Asker = { readonly id: string; readonly role: string };
export type MayAskRefusal = "changed-meanwhile" | "take-it-on-first" | "somebody-else-asks";

/** A link worker asks the families they took on, and only those; safeguarding lead and SENCO may record for anybody. */
export function mayAsk(approach: Asking, version: number, asker: Asker): Result<null, MayAskRefusal> {
  if (approach.version !== version) return no("changed-meanwhile");
  if (asker.role !== "link-worker" || approach.askedById === asker.id) return yes(null);
  return no(approach.askedById ? "somebody-else-asks" : "take-it-on-first");
}

type Tried = { readonly triedOn: Day; readonly whom: string; readonly whomElse?: string; readonly outcome: AttemptOutcome; readonly nextOn: Day };
export type AttemptRefusal = MayAskRefusal | "said-yes-already" | "never-contact" | "say-whom" | "not-in-the-future" | "next-day-after-today";
const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The guardian with that id, or whoever is written; a name that is a guardian's counts as that guardian. */
export const personMeant = (guardians: readonly Guardian[], whom: string, written: string | undefined): { readonly name: string; readonly guardian: Guardian | null } | null => {
  const guardian = guardians.find(({ id }) => id === whom) ?? (written ? guardians.find(({ name }) => same(name, written)) : undefined);
  return guardian ? { name: guardian.name, guardian } : written ? { name: written, guardian: null } : null;
};

/** Whom was tried and what the approach becomes. Nobody is rung whom the school must never contact. */
export function attemptCanBeRecorded(approach: Asking, version: number, asker: Asker, guardians: readonly Guardian[], tried: Tried, today: Day): Result<{ readonly whom: string; readonly state: ApproachState }, AttemptRefusal> {
  const may = mayAsk(approach, version, asker);
  if (!may.ok) return may;
  if (approach.state === "agreed") return no("said-yes-already");
  const meant = personMeant(guardians, tried.whom, tried.whomElse);
  if (!meant) return no("say-whom");
  if (meant.guardian?.contact === "never") return no("never-contact");
  if (tried.triedOn > today) return no("not-in-the-future");
  if (tried.nextOn <= today) return no("next-day-after-today");
  return yes({ whom: meant.name, state: afterTrying(approach.state, tried.outcome) });
}

/** Speaking makes it "approached"; reaching nobody "not reached", where nobody was reached before; an answer stands until the next one. */
function afterTrying(state: ApproachState, outcome: AttemptOutcome): ApproachState {
  const to = outcome === "spoke" ? "approached" : "not-reached";
  return mayGo(APPROACH_TRANSITIONS, state, to) ? to : state;
}
