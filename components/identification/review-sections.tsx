import { Strengths } from "@/components/ui/story";
import { LookedAfter } from "@/components/partnership/looked-after";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { Timeline } from "@/components/ui/timeline";
import { INVOLVEMENT_WORDS } from "@/lib/identification/involvement.vocabulary";
import type { ReviewShown } from "@/lib/identification/load-review";
import { END_WORDS, endSentence } from "@/lib/identification/review.present";
import { type Day, dayOf, longDay, shortDay } from "@/lib/kernel/calendar";
import { plural } from "@/lib/signals/vocabulary";
import { ContactChart } from "./contact-chart";
import { FlagEvidence } from "./flags-of-children";

type Props = { readonly shown: ReviewShown; readonly today: Day };

/** Everything that is known before a decision: in short, who asked, what was noticed and what was not, what is strong, who is involved, what was decided before. */
export function ReviewSections({ shown, today }: Props) {
  const { forename, flags, contacts, strengths, unknown, before, openConcerns } = shown;
  const helped = contacts.filter(({ outcome }) => outcome === "help-started").length;
  return (
    <>
      <Section id="short" title="In short">
        <p className="lead short">{flags.length > 0 ? [...new Set(flags.map(({ fact }) => fact))].slice(0, 3).join(" ") : "No rule is met today. Somebody asked people to look."}</p>
        {shown.review.openedBecause && <p>A colleague added this child in a meeting: “{shown.review.openedBecause}”</p>}
        {flags.length > 0 && <p className="small quiet">Written by the rules, not by a person. You can read it aloud to {forename}’s family.</p>}
      </Section>
      {openConcerns.length > 0 && (
        <Section id="said" title="What people said" note="They have not heard yet what came of it.">
          <SummaryList items={openConcerns.map(({ by, on, words }) => ({ term: `${by}, ${shortDay(on)}`, is: `“${words}”` }))} />
        </Section>
      )}
      {contacts.length > 0 && (
        <Section id="before" title="Earlier contacts" note={<>{plural(contacts.length, "contact")} since {longDay(contacts[0]!.on)}. {helped === 0 ? "None" : helped} started help.</>}><ContactChart {...{ contacts, today }} /></Section>
      )}
      <Section id="evidence" title="What was noticed" note={flags.length > 0 ? rulesMet(flags) : undefined}>{flags.length > 0 || unknown.length > 0 ? <FlagEvidence {...{ flags, unknown }} /> : <p>No published rule is met, and everything the programme expects has been recorded.</p>}</Section>
      <Section id="strong" title="What is strong">
        {strengths.length > 0 ? <Strengths items={strengths} /> : <p>Not recorded. Ask {forename}, the family or the form teacher before you decide.</p>}
      </Section>
      <Involved shown={shown} />
      {before.length > 0 && (
        <Section id="decided-before" title="Decided before">
          <Timeline entries={before.map(({ key, end, decidedOn, reason, detail, by }) => ({ key, iso: decidedOn, when: longDay(decidedOn), withheld: end === "closed-by-lead", title: END_WORDS[end], text: detail && end !== "closed-by-lead" ? `${endSentence(detail)} ${reason ?? ""}` : undefined, by }))} />
        </Section>
      )}
    </>
  );
}

const rulesMet = (flags: ReviewShown["flags"]) => {
  const was = flags.filter((flag) => flag.was).length, met = plural(flags.length - was, "rule");
  return was > 0 ? `${met} met today; ${was} met until a short while ago, and still here while you decide` : `${met} met`;
};

function howToRing({ contact, phone }: { readonly contact: string; readonly phone: string | null }): string {
  if (contact === "never") return "Do not contact";
  return contact === "ask first" ? `Ask first${phone ? `: ${phone}` : ""}` : (phone ?? "Phone not recorded");
}

function Involved({ shown: { forename, guardians, leading, route, eligibility, sen } }: { readonly shown: ReviewShown }) {
  const confided = leading.map(({ kind, leadWorker, phone, since }) => ({ term: INVOLVEMENT_WORDS[kind] ?? kind, is: `${leadWorker ?? "Lead worker not recorded"}${phone ? `, ${phone}` : ""}, since ${longDay(since)}. Only safeguarding leads see this line, and it is not printed.` }));
  const items = [
    ...(sen === "K" || sen === "E" ? [{ term: "SEN", is: sen === "K" ? "SEN Support" : "Education, Health and Care Plan" }] : []),
    ...eligibility,
    ...guardians.map(({ name, relationship, language, interpreter, ...reach }) => ({
      term: name, is: `${relationship}. ${howToRing(reach)}.${language ? ` Speaks ${language}${interpreter ? ", with an interpreter" : ""}.` : ""}`,
    })),
  ];
  return (
    <Section id="involved" title="Already involved">
      {confided.length > 0 && <div className="no-print"><SummaryList items={confided} />{route && <Notice kind="info"><LookedAfter {...{ route, forename }} /></Notice>}</div>}
      {items.length > 0 ? <SummaryList items={items} /> : <p>Nobody from the family is recorded yet.</p>}
    </Section>
  );
}

/** What was decided, by whom and why, and what it replaced. A closure by the lead says no more than that. */
export function WhatWasDecided({ shown: { review, decidedBy, decidedWith, replaced } }: { readonly shown: ReviewShown }) {
  if (review.state === "waiting" || !review.end) return null;
  const { detail } = review.kept;
  return (
    <Section id="decided" title="What was decided" note={review.decidedOn ? longDay(review.decidedOn) : undefined}>
      <p className="lead short">{detail ? endSentence(detail) : `${END_WORDS[review.end]}.`}</p>
      {review.end !== "closed-by-lead" && <p>{review.reason}</p>}
      {decidedBy && <p className="small quiet">{decidedBy}{decidedWith && ` with ${decidedWith}`}</p>}
      {replaced.length > 0 && <Timeline entries={replaced.map((one) => ({ key: one.decidedAt, iso: one.decidedAt, when: longDay(dayOf(new Date(one.decidedAt))), title: `Before that: ${END_WORDS[one.detail.end]}`, text: `${endSentence(one.detail)} ${one.reason}`, by: one.by }))} />}
    </Section>
  );
}
