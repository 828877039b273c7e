// What was noticed of one child and what people decided: signals in six strands, flags with evidence, reviews and concerns.
import { isObservationOfConcern } from "../../imports/vocabulary";
import type { Tx } from "../../db/as-viewer";
import { type Day, dayOf, dayOfColumn } from "../../kernel/calendar";
import { EXPECTED_BY_DEFAULT } from "../../signals/expected.rules";
import { loadMeasures } from "../../partnership/measures/load-measures";
import { loadChildFacts } from "../../signals/load-facts";
import { loadSummaries } from "../../signals/load-summaries";
import { signalsOfChild } from "../../signals/present";
import { schoolAt } from "../../signals/school-weeks.rules";
import { disagreement } from "../../signals/summary.rules";
import { observationWords } from "../../signals/vocabulary";
import { weeksOfChild } from "../../signals/weeks-of-child.rules";
import { helpSoFar } from "../help-so-far";
import { keptDetail } from "../kept-detail";
import { livesOfChild } from "../lives-of-child";
import { publishedFor } from "../published-rules";
import { endSentence, OPENED_FOR_WORDS } from "../review.present";
import type { ConcernAnswer, OpenedFor, StoredEnd } from "../review.vocabulary";
import { quietWords } from "../quiet.present";
import { standingFlags } from "../standing-flags";

const A_SCHOOL_YEAR = 54; // weeks: the chart shows all of this year's
type OfChild = { readonly schoolId: string; readonly childId: string };

/** Everything, as this viewer may know it; null where the roll has no such child with details. */
export async function loadNoticed(tx: Tx, { schoolId, childId }: OfChild, today: Day) {
  const where = { schoolId, childId };
  const facts = await loadChildFacts(tx, where, await helpSoFar(tx, schoolId));
  if (!facts) return null;
  const published = (await publishedFor(tx, { schoolId }))[0];
  const at = schoolAt(facts.school, today, A_SCHOOL_YEAR);
  const people = await peopleNamed(tx), reviews = await reviewsOf(tx, where, people);
  return {
    schoolId, childId, today, rules: published ? { programme: published.name, version: published.ruleSet.version, publishedOn: published.publishedOn } : null,
    strands: signalsOfChild(facts.child, at, published?.ruleSet.expected ?? EXPECTED_BY_DEFAULT, people, await loadMeasures(tx)),
    weeks: weeksOfChild(facts.child, at),
    summaries: (await loadSummaries(tx, where)).map((said) => ({ ...said, unlike: disagreement(said, facts.child.marks) })),
    flags: await flagsOf(tx, where, reviews, today),
    firstFlagOn: (await tx.flag.findFirst({ where, orderBy: { seenOn: "asc" }, select: { seenOn: true } }).then((row) => row && dayOfColumn(row.seenOn))),
    said: await saidOf(tx, where, people),
    reviews,
    concerns: await concernsOf(tx, where, people),
  };
}
/** `mayAnswer`: whether whoever reads may answer concerns and decide reviews here. */
export type Noticed = NonNullable<Awaited<ReturnType<typeof loadNoticed>>> & { readonly mayAnswer: boolean; /** Whether they may write down what the school was told. */ readonly mayDeclare: boolean };

type Names = { readonly byId: (id: string | null) => string; readonly byEmail: (by: string) => string };
async function peopleNamed(tx: Tx): Promise<Names> {
  const people = await tx.person.findMany({ select: { id: true, email: true, name: true } });
  const ids = new Map(people.map(({ id, name }) => [id, name])), emails = new Map(people.map(({ email, name }) => [email, name]));
  return { byId: (id) => (id && ids.get(id)) ?? "a colleague", byEmail: (by) => emails.get(by.toLowerCase()) ?? by };
}

/** The flags that stand or were a short while ago, each with by whose action it is quiet. */
async function flagsOf(tx: Tx, where: OfChild, reviews: Awaited<ReturnType<typeof reviewsOf>>, today: Day) {
  const flags = (await standingFlags(tx, { schoolId: where.schoolId, childId: { in: [where.childId] } }, { alsoWas: true })).get(where.childId) ?? [];
  const lives = await livesOfChild(tx, where, today), [last] = reviews, action = last?.decidedOn && last.sentence ? { sentence: last.sentence, by: [last.by, last.with].filter(Boolean).join(" and ") || null, on: last.decidedOn } : null;
  return flags.map((flag) => { const life = lives.get(flag.rule), quiet = life ? quietWords(life, action) : null; return quiet ? { ...flag, quiet } : flag; });
}

/** What teachers wrote, newest first: strengths apart, for they are read first. */
async function saidOf(tx: Tx, where: OfChild, people: Names) {
  const rows = await tx.judgement.findMany({ where, orderBy: { seenOn: "desc" }, take: 60 });
  return rows.map(({ seenOn, by, observation, words }) => ({
    key: `${seenOn.toISOString()} ${by} ${observation}`, on: dayOfColumn(seenOn), by: people.byEmail(by), observation, words, ofConcern: isObservationOfConcern(observation),
    sentence: observationWords(observation),
  }));
}

/** What the lead closed says that and no more, whoever asks here. */
async function reviewsOf(tx: Tx, where: OfChild, people: Names) {
  const rows = await tx.review.findMany({ where, orderBy: [{ openedOn: "desc" }, { id: "desc" }] });
  return rows.map((row) => {
    const closed = row.end === "closed-by-lead", { detail } = keptDetail(row.endDetail);
    return {
      id: row.id, openedOn: dayOfColumn(row.openedOn), dueOn: dayOfColumn(row.dueOn), openedFor: OPENED_FOR_WORDS[row.openedFor as OpenedFor], waiting: row.state === "waiting",
      end: row.end as StoredEnd | null, sentence: closed ? "Closed by the safeguarding lead." : detail ? endSentence(detail) : null, reason: closed ? null : row.reason,
      decidedOn: row.decidedAt ? dayOf(row.decidedAt) : null, by: closed || !row.decidedById ? null : people.byId(row.decidedById), with: closed || !row.decidedWithId ? null : people.byId(row.decidedWithId),
    };
  });
}

async function concernsOf(tx: Tx, where: OfChild, people: Names) {
  const rows = await tx.concern.findMany({ where, orderBy: { raisedAt: "desc" } });
  return rows.map((row) => ({
    id: row.id, on: dayOfColumn(row.raisedOn), by: people.byId(row.raisedById), about: row.about, words: row.words, dueOn: dayOfColumn(row.answerDueOn),
    answer: row.answer as ConcernAnswer | null, answerWords: row.answerWords, answeredOn: row.answeredAt ? dayOf(row.answeredAt) : null,
  }));
}
