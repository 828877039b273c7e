// When the rules were applied, in a sentence: on the programme's page for all its schools, on the reviews page for one.
import { addDays, dayOf, longDay, timeOf } from "../../kernel/calendar";
import { plural } from "../../signals/vocabulary";

/** `today at 09:41`, `yesterday at 02:30`, `12 March 2027 at 02:30`. */
export function whenApplied(at: Date, now: Date): string {
  const on = dayOf(at), today = dayOf(now);
  return `${on === today ? "today" : on === addDays(today, -1) ? "yesterday" : longDay(on)} at ${timeOf(at)}`;
}

type InProgramme = { readonly version: number; readonly schools: number; readonly applied: readonly { readonly since: Date; readonly appliedAt: Date }[] };
/** Null where there is nothing to apply, or nowhere. */
export function appliedInWords({ version, schools, applied }: InProgramme, now: Date): string | null {
  if (version === 0 || schools === 0) return null;
  const waiting = schools - applied.length, first = applied.map(({ since }) => since).sort((a, b) => a.getTime() - b.getTime())[0];
  if (!first) return `Version ${version} waits to be applied at ${schools === 1 ? "its one school" : `all ${schools} schools`}. That happens by itself.`;
  if (waiting > 0) return `Version ${version} is applied at ${applied.length} of ${plural(schools, "school")}, since ${whenApplied(first, now)}. ${waiting === 1 ? "One waits" : `${waiting} wait`}; that happens by itself.`;
  const last = applied.map(({ appliedAt }) => appliedAt).sort((a, b) => b.getTime() - a.getTime())[0]!;
  return `Version ${version} is applied at ${schools === 1 ? "its one school" : `all ${schools} schools`}, last ${whenApplied(last, now)}. The rules are applied again after each file, and every night.`;
}

type AtSchool = { readonly name: string; readonly published: number; readonly applied: { readonly version: number; readonly at: Date } | null };
/** A sentence for each programme at the school; its name is said where there are several. */
export const appliedAtWords = (programmes: readonly AtSchool[], now: Date): readonly string[] => programmes.map(({ name, published, applied }) => {
  const whose = programmes.length > 1 ? `${name}: the` : "The";
  if (!applied) return `${whose} rules have not been applied here yet.`;
  const waits = applied.version < published ? ` Version ${published} waits to be applied.` : "";
  return `${whose} rules were last applied ${whenApplied(applied.at, now)}, on version ${applied.version}.${waits}`;
});
