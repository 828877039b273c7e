// From the first signal to the first help, in calendar days: a child waits on Sundays too.
import { type Day, daysBetween, longDay } from "../../kernel/calendar";
import { plural } from "../../signals/vocabulary";

/** What counts as help is what somebody then does: a plan agreed by child, family and school, or the first session of a service. A decision, a yes or a case is not help yet. */
export type Help = { readonly on: Day; readonly what: "the plan was agreed" | "a service began" };
export type Wait = { readonly noticedOn: Day; readonly days: number; /** Null while nobody has helped. */ readonly help: Help | null };

/** Null where nothing was noticed. Help of before the first signal, or still to come, is none of it. */
export function waitForHelp(noticedOn: Day | null, helps: readonly Help[], today: Day): Wait | null {
  if (!noticedOn) return null;
  const help = helps.filter(({ on }) => on >= noticedOn && on <= today).reduce<Help | null>((first, one) => (first === null || one.on < first.on ? one : first), null);
  return { noticedOn, days: Math.max(0, daysBetween(noticedOn, help?.on ?? today)), help };
}

/** `66 days`, and what of. */
export const waitWords = ({ days, help, noticedOn }: Wait): readonly [string, string] => [
  plural(days, "day"), help ? `from first noticed to first help: ${help.what} on ${longDay(help.on)}.` : `since first noticed, on ${longDay(noticedOn)}, and no help has begun yet.`,
];
