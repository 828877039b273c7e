import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { CaseShown } from "@/lib/cases/load-case";
import { storyEntries } from "./story-timeline";

const NEWEST = 8;

/** Everything said so far, newest first; while people work on the case, what lies further back is folded, and printed. */
export function CaseStory({ shown }: { readonly shown: CaseShown }) {
  const { leadAdults, state } = shown, story = storyEntries(shown), first = state === "open" || state === "closing" ? story.slice(0, NEWEST) : story, earlier = story.slice(first.length);
  return (
    <Section stacked id="story" title="The story so far" note={`Newest first. ${leadAdults?.count === 1 ? "One lead adult" : `${leadAdults?.count ?? 0} lead adults`} so far.`}>
      {story.length > 0 ? <Timeline entries={first} /> : <p>Nothing is written down yet.</p>}
      {earlier.length > 0 && <details><summary>{earlier.length} earlier</summary><Timeline entries={earlier} /></details>}
    </Section>
  );
}
