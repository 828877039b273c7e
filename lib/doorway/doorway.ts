// The one way in. A command writes, a query reads, an action is what a form posts to; nothing else may be exported by
// commands.ts, queries.ts and actions.ts (doorway.test.ts looks).
import type { z } from "zod";
import { decide, type Capability, type Subjects } from "../access/decide";
import type { Viewer } from "../access/viewer";
import { asViewer, type Tx } from "../db/as-viewer";
import { no, yes, type No, type Result, type Yes } from "../kernel/result";
import { writeAudit, type Trace } from "../audit/write-audit";

const BUILT = Symbol.for("seen.doorway");
export type Kind = "command" | "query" | "action";
export type About = { readonly name: string; readonly may: Capability };
type Built = { readonly [BUILT]?: Kind; readonly about?: About };

/** What the doorway made of an export, if it made it. */
export const builtBy = (exported: unknown): Kind | undefined => (exported as Built | null)?.[BUILT];
export const aboutOf = (exported: unknown): About | undefined => (exported as Built | null)?.about;
export const built = <F extends object>(f: F, kind: Kind, about: About): F => Object.assign(f, { [BUILT]: kind, about });

/** Not allowed to see is told as not found; allowed to see but not to do carries the reason. */
export type Denied = "not-found" | "not-allowed";
export type Invalid = { readonly ok: false; readonly because: "invalid"; readonly fields: Readonly<Record<string, string>> };

type Room<C extends Capability, In extends z.ZodType, S extends Subjects[C]> = {
  /** As the audit trail and the authorisation table call it: `room.verbObject`. */
  readonly name: string;
  readonly input: In;
  readonly may: C;
  /** Loads what the decision needs; nothing found, or hidden by row level security, ends as "not-found". */
  readonly subject: (tx: Tx, input: z.output<In>, viewer: Viewer, now: Date) => Promise<S | null>;
  /** Milliseconds it may take; 15,000 where nothing is said. */
  readonly patience?: number;
};
type Given<In extends z.ZodType, S> = { readonly tx: Tx; readonly input: z.output<In>; readonly subject: S; readonly viewer: Viewer; readonly now: Date };

export type Answer<T, R extends string> = Yes<T> | No<R | Denied> | Invalid;
export type Command<In, T, R extends string> = (viewer: Viewer, raw: In, now: Date) => Promise<Answer<T, R>>;
export type Query<In, T> = (viewer: Viewer, input: In, now: Date) => Promise<Result<T, Denied>>;

/** A write: parse → transaction as the viewer → load subject → decide → rules → write → audit, or nothing at all. */
export function defineCommand<C extends Capability, In extends z.ZodType, S extends Subjects[C], T, R extends string = never>(
  room: Room<C, In, S> & { readonly run: (given: Given<In, S>) => Promise<(Yes<T> & { readonly trace: Trace | readonly Trace[] }) | No<R>> },
): Command<unknown, T, R> {
  const command: Command<unknown, T, R> = async (viewer, raw, now) => {
    const parsed = room.input.safeParse(withoutNul(raw));
    if (!parsed.success) return invalid(parsed.error.issues);
    return unlessRefused<Answer<T, R>>(asViewer(viewer, async (tx) => {
      const { subject, because } = await admit(tx, viewer, room, parsed.data, now);
      const outcome = await room.run({ tx, input: parsed.data, subject, viewer, now });
      if (!outcome.ok) throw new Refused(outcome); // whatever was written before the refusal is undone
      await writeAudit(tx, room.name, because, [outcome.trace].flat());
      return yes(outcome.value);
    }, room.patience));
  };
  return built(command, "command", { name: room.name, may: room.may });
}

/** A reading: `reads` names the children whose record it shows, each of which leaves an audit row, with what it is printed for. */
export function defineQuery<C extends Capability, In extends z.ZodType, S extends Subjects[C], T>(
  room: Room<C, In, S> & {
    readonly select: (given: Given<In, S>) => Promise<T>;
    readonly reads?: (value: T, subject: S) => readonly { readonly childId: string; readonly schoolId: string }[];
    readonly printedFor?: (input: z.output<In>) => string;
  },
): Query<z.input<In>, T> {
  const query: Query<z.input<In>, T> = async (viewer, raw, now) => {
    const parsed = room.input.safeParse(withoutNul(raw));
    if (!parsed.success) return no("not-found");
    return unlessRefused<Result<T, Denied>>(asViewer(viewer, async (tx) => {
      const { subject, because } = await admit(tx, viewer, room, parsed.data, now);
      const value = await room.select({ tx, input: parsed.data, subject, viewer, now });
      const printedFor = room.printedFor?.(parsed.data), read = (room.reads?.(value, subject) ?? []).map((one) => ({ ...one, for: printedFor }));
      if (read.length > 0) await writeAudit(tx, room.name, because, read);
      return yes(value);
    }, room.patience));
  };
  return built(query, "query", { name: room.name, may: room.may });
}

/** PostgreSQL keeps no NUL in a text: one that was pasted is nothing a person wrote, and is left out. */
function withoutNul(raw: unknown): unknown {
  if (typeof raw === "string") return raw.replaceAll("\0", "");
  if (Array.isArray(raw)) return raw.map(withoutNul);
  if (raw === null || typeof raw !== "object" || Object.getPrototypeOf(raw) !== Object.prototype) return raw;
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, withoutNul(value)]));
}

const invalid = (issues: readonly z.core.$ZodIssue[]): Invalid =>
  ({ ok: false, because: "invalid", fields: Object.fromEntries(issues.map((issue) => [issue.path.join("."), issue.message]).reverse()) });

async function admit<C extends Capability, In extends z.ZodType, S extends Subjects[C]>(tx: Tx, viewer: Viewer, room: Room<C, In, S>, input: z.output<In>, now: Date) {
  const subject = await room.subject(tx, input, viewer, now);
  if (!subject) throw new Refused(no("not-found"));
  const decision = decide(viewer, room.may, subject);
  if (!decision.yes) throw new Refused(no("not-allowed"));
  return { subject, because: decision.because };
}

class Refused extends Error {
  constructor(readonly answer: No<string>) { super(answer.because); }
}
const unlessRefused = <A>(work: Promise<A>): Promise<A> => work.catch((e: unknown) => {
  if (e instanceof Refused) return e.answer as A;
  throw e;
});
