// The facts of a school's children for the rules, in one question (signals.facts_of in the migrations); with a child named, of that child alone.
import { Prisma } from "../../generated/prisma/client";
import { directly, type Tx } from "../db/as-viewer";
import type { Day } from "../kernel/calendar";
import type { ChildFacts, SchoolFacts } from "./facts";
import { SESSIONS_A_YEAR } from "./marks";

/** Concerns raised and reviews ended belong to a room downstream: whoever composes the facts brings them, by child. */
export type FromDownstream = ReadonlyMap<string, Pick<ChildFacts, "concerns" | "endedReviews">>;
const NONE: Pick<ChildFacts, "concerns" | "endedReviews"> = { concerns: [], endedReviews: [] };

type Dated = "assessments" | "wellbeing" | "judgements" | "suspensions" | "insights" | "earlierContacts";
/** A fact, and whose it is: places in the list of children. */
type Shared<F extends Dated> = ChildFacts[F][number] & { readonly whose: readonly number[] };
/** One row holds all but the marks, the others a piece of the marks each: of which years and whose, and the marks one after another. */
type Answer = Readonly<Record<"children" | "marked" | "marks" | Dated, string | null>>;
type Child = readonly [string, string, ChildFacts["yearGroup"], Day, Day | null, Day | null, Day | null];

/** Every child who is or was on the school's roll: also those who left, since their marks say which weeks were school weeks. A child gone from the roll has left that day. None for a viewer who does not review children there. */
export async function loadSchoolFacts(tx: Tx, schoolId: string, downstream: FromDownstream = new Map(), onlyChild: string | null = null): Promise<SchoolFacts> {
  const { rows } = await directly<Answer & { readonly phase: SchoolFacts["phase"] }>(tx, Prisma.sql`
    SELECT s.phase, f.* FROM school s LEFT JOIN signals.facts_of(s.id, ${onlyChild}::uuid) f ON true WHERE s.area_id = ctx.area_id() AND s.id = ${schoolId}::uuid`);
  const answers = rows.splice(0); // taken out: a megabyte that pg would keep beside what is read from it
  const answer = answers.find(({ marked }) => marked === null);
  if (!answer) throw new Error("There is no such school.");
  return { schoolId, phase: answer.phase, children: read(answer, marksOf(answers), downstream) };
}

/**
 * Empties what was read, once it was thought about. A job that waits for the database is taken for old by Node's memory, and then all that it ever held is copied
 * and kept beside it, long after nobody asks: ten megabytes for eight schools, until everything is looked through.
 */
export const letGoOf = ({ children }: SchoolFacts): void => void (children as ChildFacts[]).splice(0);

/** One child's facts, with the school they are judged in: of the other children only their marks, which say which weeks were school weeks, and the first class-review answer. Null where there is no such child. */
export async function loadChildFacts(tx: Tx, { schoolId, childId }: { schoolId: string; childId: string }, downstream: FromDownstream = new Map()): Promise<{ child: ChildFacts; school: SchoolFacts } | null> {
  const school = await loadSchoolFacts(tx, schoolId, downstream, childId);
  const child = school.children.find((one) => one.childId === childId);
  return child ? { child, school } : null;
}

function read(answer: Answer, marks: MarksByPlace, downstream: FromDownstream): readonly ChildFacts[] {
  const rows = <T>(text: string | null) => JSON.parse(text ?? "[]") as readonly T[];
  const of = <F extends Dated>(kind: F) => byPlace(rows<Shared<F>>(answer[kind])) as unknown as ReadonlyMap<number, ChildFacts[F]>;
  const assessments = of("assessments"), wellbeing = of("wellbeing"), judgements = of("judgements");
  const suspensions = of("suspensions"), insights = of("insights"), contacts = of("earlierContacts");
  return rows<Child>(answer.children).map(([childId, upn, yearGroup, bornOn, admittedOn, leftOn, youngCarerSince], n) => ({
    childId, upn, yearGroup, bornOn, admittedOn, leftOn, youngCarerSince,
    marks: marks.get(n) ?? new Map<number, string>(), assessments: assessments.get(n) ?? [], wellbeing: wellbeing.get(n) ?? [], judgements: judgements.get(n) ?? [],
    suspensions: suspensions.get(n) ?? [], insights: insights.get(n) ?? [], earlierContacts: contacts.get(n) ?? [], ...(downstream.get(childId) ?? NONE),
  }));
}

type MarksByPlace = ReadonlyMap<number, ReadonlyMap<number, string>>;
let room = Buffer.alloc(0); // kept for the next piece: Node clears its memory the sooner, the more buffers it gives out

/** Each child's marks, by place in the list. Cut as bytes, since a piece of a long string would be read through it at each mark. Throws rather than cut one child's marks from another's. */
function marksOf(answers: readonly Answer[]): MarksByPlace {
  const found = new Map<number, Map<number, string>>();
  for (const { marked, marks } of answers) {
    if (marked === null || marks === null) continue;
    const [years, whose] = JSON.parse(marked) as readonly [years: readonly number[], whose: readonly number[]];
    if (marks.length !== whose.length * SESSIONS_A_YEAR) throw new Error("Marks do not fill their years: whose they are cannot be told.");
    if (room.length < marks.length) room = Buffer.alloc(marks.length);
    room.write(marks, "latin1");
    for (const [at, n] of whose.entries()) {
      const text = room.toString("latin1", at * SESSIONS_A_YEAR, (at + 1) * SESSIONS_A_YEAR), own = found.get(n);
      if (own) own.set(years[at]!, text); else found.set(n, new Map<number, string>().set(years[at]!, text));
    }
  }
  return found;
}

function byPlace<F extends { readonly whose: readonly number[] }>(shared: readonly F[]): ReadonlyMap<number, Omit<F, "whose">[]> {
  const found = new Map<number, Omit<F, "whose">[]>();
  for (const { whose, ...fact } of shared) for (const n of whose) {
    const own = found.get(n);
    if (own) own.push(fact); else found.set(n, [fact]);
  }
  return found;
}
