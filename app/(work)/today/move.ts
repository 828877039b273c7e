// Whose move it is, role by role: what Today says first, and the one thing it leads to.
import type { Role } from "@/lib/access/vocabulary";
import { pounds } from "@/lib/commissioning/money.rules";
import { ageOf } from "@/lib/imports/import.present";
import { lateBy } from "@/lib/identification/review.present";
import { spokenDay, type Day } from "@/lib/kernel/calendar";
import { counted as begin, inWords } from "@/lib/kernel/counted";
import { listWords, yearGroupWords } from "@/lib/partnership/present";
import { withoutMarks } from "@/lib/signals/registers.present";
import { stepFor } from "@/components/partnership/step-for";
import type { Facts } from "./facts";

export type Move = { readonly says: string; readonly act?: { readonly href: string; readonly words: string; readonly of?: string } };

const waits = (count: number): string => (count === 1 ? "waits" : "wait");
const oldest = <T extends { readonly dueOn: Day }>(of: readonly T[]): T | undefined => [...of].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
function dueWords({ dueOn, late }: Pick<Facts["waiting"][number], "dueOn" | "late">, today: Day): string {
  const said = late ?? lateBy(dueOn, today);
  return `${said.charAt(0).toLowerCase()}${said.slice(1)}` || (dueOn === today ? "due today" : `due by ${spokenDay(dueOn)}`);
}
const NOTHING = "Nothing waits for you.";

/** The reviews first, then whatever else waits; with nothing waiting, whom nobody has mentioned. */
function decides({ waiting, reviews, colleague, today, roles }: Facts): Move {
  const queue = waiting.filter(({ kind }) => kind === "review"), concerns = waiting.filter(({ kind }) => kind === "concern").length, first = oldest(queue) ?? oldest(waiting);
  const together = `you and ${colleague ?? (roles.includes("senco") ? "the safeguarding lead" : "the SENCO")}`;
  const answers = concerns > 0 ? ` ${begin(concerns, "concern")} ${waits(concerns)} for an answer.` : "";
  if (!first) return { says: `${NOTHING} Look next for the children nobody has spoken about.`, act: { href: "/visibility", words: "See who is not showing up" } };
  const act = { href: first.href, words: first.kind === "review" ? (reviews === 1 ? "Decide this review" : first.dueOn < today ? "Decide the oldest review" : "Decide the first review") : first.act, of: first.who };
  if (queue.length === 0) return { says: `No review waits. ${thingsWait(waiting, today)}`, act };
  return { says: `${begin(reviews, "review")} ${waits(reviews)} for ${together}; ${reviews === 1 ? "it" : first.dueOn < today ? "the oldest" : "the first"} is ${dueWords(first, today)}.${answers}${lateToo(waiting.filter(({ kind }) => kind !== "review" && kind !== "concern"), today)}`, act };
}

function works({ waiting, cases, today }: Facts): Move {
  const families = waiting.filter(({ kind }) => kind === "approach"), family = oldest(families), first = family ?? oldest(waiting), others = waiting.filter(({ kind }) => kind !== "approach");
  if (!first) return cases > 0
    ? { says: `${NOTHING} You work with ${cases === 1 ? "one child" : `${inWords(cases)} children`}.`, act: { href: "/cases", words: "Open your caseload" } }
    : { says: `${NOTHING} A case opens when a family says yes to you.`, act: { href: "/approaches", words: "See the families to ask" } };
  const act = { href: first.href, words: first.act, of: first.who };
  if (!family) return { says: `${thingsWait(waiting, today)} First comes ${first.who}, ${dueWords(first, today)}.`, act };
  return { says: `${begin(families.length, "family", "families")} ${waits(families.length)} to be asked. First comes the family of ${family.who}, ${dueWords(family, today)}.${others.length > 0 ? ` ${begin(others.length, "other thing")} ${waits(others.length)} below${lateOf(others, today)}.` : ""}`, act };
}

/** `Four things wait for you, one of them late.` */
function thingsWait(waiting: readonly { readonly dueOn: Day }[], today: Day): string {
  return waiting.length === 0 ? NOTHING : `${begin(waiting.length, "thing")} ${waits(waiting.length)} for you${lateOf(waiting, today)}.`;
}

const lateAmong = (waiting: readonly { readonly dueOn: Day }[], today: Day): number => waiting.filter(({ dueOn }) => dueOn < today).length;
function lateOf(waiting: readonly { readonly dueOn: Day }[], today: Day): string {
  const late = lateAmong(waiting, today);
  return late === 0 ? "" : waiting.length === 1 ? ", and is late" : `, ${inWords(late)} of them late`;
}
function lateToo(others: readonly { readonly dueOn: Day }[], today: Day): string {
  const late = lateAmong(others, today);
  return late === 0 ? "" : ` ${begin(late, "other thing")} ${late === 1 ? "is" : "are"} late: see below.`;
}

/** A class review that waits, said once: how far it is, and by when. */
function reviewWords({ soFar, dueOn }: Facts["waiting"][number], today: Day): string {
  if (dueOn < today) return `Your class review has closed with some children left${soFar ? `: ${soFar}` : ""}. It closed ${spokenDay(dueOn)}, and what you say now still counts.`;
  return `Your class review is open${soFar ? `: ${soFar}. A` : ": a"} few words about each child, and “nothing to add” is an answer. It closes ${spokenDay(dueOn)}.`;
}

function notices({ raised: { open, answered, ever }, waiting, today }: Facts): Move {
  const review = oldest(waiting.filter(({ kind }) => kind === "class"));
  if (review) return { says: `${answered > 0 ? `${begin(answered, "concern")} you raised ${answered === 1 ? "has" : "have"} an answer: read it below. ` : ""}${reviewWords(review, today)}`, act: { href: review.href, words: review.act, of: review.who } };
  const heard = answered > 0 ? `${begin(answered, "concern")} you raised ${answered === 1 ? "has" : "have"} an answer: read it below. ` : "", waitsFor = open > 0 ? `${begin(open, "concern")} you raised ${waits(open)} for an answer. ` : "";
  return { says: `${heard}${waitsFor}Noticed something about a child? Say it here: it takes a minute${ever ? "" : ", and you hear what became of it"}.`, act: { href: "/concerns#raise", words: "Raise a concern" } };
}

function sends({ landed, waiting, today, registers }: Facts): Move {
  const file = oldest(waiting.filter(({ kind }) => kind === "file"));
  if (file) return { says: "A file waits for you. Nothing of it has landed yet.", act: { href: file.href, words: file.act } };
  if (!landed?.roll) return { says: "Your school’s roll is not here yet. Send it first: every other file is matched to it.", act: { href: "/imports", words: "Send the roll" } };
  const asked = waiting.filter(({ kind }) => kind === "office"), [first] = asked;
  if (first) return { says: `${begin(asked.length, "thing")} ${waits(asked.length)} for you${asked.length > 1 ? ". First" : ""}: ${first.who}.`, act: { href: first.href, words: first.act } };
  const silent = registers && registers.silent.length > 0 ? ` ${withoutMarks(registers.silent)}` : "";
  return { says: landed.marks ? `The register was last sent ${ageOf(landed.marks, today)}. Send this week’s, and see what it changes before it lands.${silent}` : "The roll is here. The register is not: send it next.", act: { href: "/imports", words: "Send the register" } };
}

function leads({ late }: Facts): Move {
  if (!late) return { says: "Nothing has been counted yet. The numbers come once the office has sent the roll.", act: { href: "/outcomes", words: "Open the outcomes" } };
  const said = [
    late["reviews-late"] > 0 && `${begin(late["reviews-late"], "review")} ${late["reviews-late"] === 1 ? "is" : "are"} past the day your school set`,
    late["concerns-unanswered"] > 0 && `${begin(late["concerns-unanswered"], "concern")} ${late["concerns-unanswered"] === 1 ? "has" : "have"} had no answer in time`,
    late["approaches-late"] > 0 && `${begin(late["approaches-late"], "family", "families")} should have been asked by now`,
    late["closings-waiting"] > 0 && `${begin(late["closings-waiting"], "closing")} ${waits(late["closings-waiting"])} for the safeguarding lead`,
  ].filter((words) => words !== false);
  return said.length === 0
    ? { says: "Nothing is late at your school. See what changed for the children you support.", act: { href: "/outcomes", words: "See what changed" } }
    : { says: `${said.join(". ")}. Ask the safeguarding lead and the SENCO what is in the way.`, act: { href: "/outcomes#decisions", words: "See what is late" } };
}

function keepsYears({ years, flagged }: Facts): Move {
  const where = years.length > 0 ? listWords(years.map(yearGroupWords)) : "your years";
  return flagged > 0
    ? { says: `${begin(flagged, "child", "children")} of ${where} met a published rule. Read why. The safeguarding lead and the SENCO decide about each.`, act: { href: "/flags", words: "Read the flags of your years" } }
    : { says: `No child of ${where} meets a published rule today. Rules see only what was recorded: if a child makes you think, say so.`, act: { href: "/concerns#raise", words: "Raise a concern" } };
}

function seesArea({ area }: Facts): Move {
  const families = area?.asked ? ` About ${area.asked} families were asked${area.yes ? `, and about ${area.yes} said yes` : ""}.` : " Too few families were asked yet to show how many.";
  return { says: `${begin(area?.schools ?? 0, "school")} ${area?.schools === 1 ? "works" : "work"} here.${families}`, act: { href: "/outcomes", words: "See what changed across the area" } };
}

const NEARLY = 0.2;
function keepsPots({ pots }: Facts): Move {
  if (!pots || pots.length === 0) return { says: "No pot of money is open today. Without one, nobody can ask for a service.", act: { href: "/commissioning/pots/add", words: "Add a pot" } };
  const low = pots.filter(({ pence, freePence }) => freePence < pence * NEARLY).sort((a, b) => a.freePence - b.freePence)[0];
  return {
    says: low ? `${low.name} is nearly spent: ${pounds(low.freePence)} of ${pounds(low.pence)} is free.` : `${begin(pots.length, "pot")} ${pots.length === 1 ? "is" : "are"} open, and none is nearly spent.`,
    act: { href: "/commissioning#pots", words: "Open the pots" },
  };
}

function setsUp({ setUp }: Facts): Move {
  const [first] = setUp?.lacking ?? [];
  if (!setUp || !first) return { says: `Everything is set up: ${inWords(setUp?.schools ?? 0)} ${setUp?.schools === 1 ? "school" : "schools"} and ${inWords(setUp?.people ?? 0)} ${setUp?.people === 1 ? "person" : "people"}. Somebody new? Add them, and say what they do.`, act: { href: "/people/add", words: "Add a person" } };
  const step = stepFor(first);
  return { says: `${begin(setUp.lacking.length, "thing")} ${setUp.lacking.length === 1 ? "is" : "are"} left to do before children can be found. This comes first: ${step.what.charAt(0).toLowerCase()}${step.what.slice(1)}.`, act: { href: step.href, words: step.act } };
}

function answersRequests({ waiting, today }: Facts): Move {
  const requests = waiting.filter(({ kind }) => kind === "request"), first = oldest(requests);
  return first
    ? { says: `${begin(requests.length, "thing")} ${waits(requests.length)} for your organisation; the first is ${dueWords(first, today)}.`, act: { href: first.href, words: first.act, of: first.who } }
    : { says: "Nothing waits for your organisation.", act: { href: "/requests", words: "Open your requests" } };
}

const VERIFIER = "Here you will check what a contract claims, from figures without names. That is not built yet, so there is nothing for you to do today. Worried about a child? Ring 999 if they are in danger, or tell their school.";
const MOVES: readonly (readonly [roles: readonly Role[], move: (facts: Facts) => Move, urgent: (facts: Facts) => boolean])[] = [
  [["safeguarding-lead", "senco"], decides, ({ waiting }) => waiting.length > 0],
  [["link-worker"], works, ({ waiting }) => waiting.length > 0],
  [["provider"], answersRequests, ({ waiting }) => waiting.some(({ kind }) => kind === "request")],
  [["data-manager"], sends, ({ waiting, landed }) => !landed?.roll || waiting.some(({ kind }) => kind === "file" || kind === "office")],
  [["administrator"], setsUp, ({ setUp }) => (setUp?.lacking.length ?? 0) > 0],
  [["school-lead"], leads, () => false], [["pastoral-lead"], keepsYears, () => false], [["early-help-manager"], seesArea, () => false], [["programme-manager"], keepsPots, () => false],
  [["teacher", "staff"], notices, ({ waiting }) => waiting.some(({ kind }) => kind === "class")],
  [["verifier"], () => ({ says: VERIFIER }), () => false],
];

/** What Today says first: of somebody's hats the one whose task is pressing, else the first they wear. */
export function firstMove(facts: Facts): Move {
  const own = MOVES.filter(([roles]) => roles.some((role) => facts.roles.includes(role)));
  const chosen = own.find(([, , urgent]) => urgent(facts)) ?? own[0];
  return chosen ? chosen[1](facts) : { says: NOTHING };
}
