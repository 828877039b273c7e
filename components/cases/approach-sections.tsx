import type { ReactNode } from "react";
import { LookedAfter } from "@/components/partnership/looked-after";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { OwnWords } from "@/components/ui/own-words";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { ApproachShown } from "@/lib/cases/load-approach";
import { longDay } from "@/lib/kernel/calendar";
import { FamilyToReach } from "./family-to-reach";
import { storyEntries } from "./story-timeline";

/** Why somebody asks, whom, and what happened so far: the child's own view first. */
export function ApproachSections({ shown, whoAsks }: { readonly shown: ApproachShown; readonly whoAsks: ReactNode }) {
  const { firstName, reason, facts, attempts, answers, decides } = shown, told = answers.find(({ childView }) => childView), story = storyEntries({ attempts, answers });
  return (
    <>
      {told && <Section id="view" title={`What ${firstName} says`}><OwnWords foot={`Heard by ${told.by} on ${longDay(told.on)}. Only ${firstName} can change it.`}><p>{told.childView}</p></OwnWords></Section>}
      <Section id="why" title="Why now" note={decides ? "The reason is read by those who decide; what was noticed can be read aloud to the family." : "What was noticed can be read aloud to the family."}>
        {reason && <p>{reason}</p>}
        {facts.length > 0 ? <ul>{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul> : !reason && <p>People who know {firstName} spoke of them. Ask the safeguarding lead or SENCO what to say to the family.</p>}
      </Section>
      <Section id="who" title="Who asks the family">{whoAsks}</Section>
      <Section id="family" title="The family" note="As the school’s own file says.">{shown.route && <Notice kind="info"><LookedAfter route={shown.route} forename={firstName} /></Notice>}<FamilyToReach shown={shown} /></Section>
      <Section id="story" title="What was tried, and said" note="Every try and every answer stays, newest first.">
        {story.length > 0 ? <Timeline entries={story} /> : <EmptyState title="Nobody has tried yet.">Each try stands here, also those nobody answered. {shown.mayRecord ? "Record the first one below." : "Whoever asks the family records the first one."}</EmptyState>}
      </Section>
    </>
  );
}
