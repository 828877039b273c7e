import { longDay } from "@/lib/kernel/calendar";
import type { PublishedQuestions } from "@/lib/signals/class-review/load-questions";
import { named } from "@/lib/signals/class-review/present";
import type { Questions } from "@/lib/signals/class-review/questions.vocabulary";

/** The questions as a teacher meets them, with a name in its place. */
export function AskedNow({ questions: { strength, seen, flourishing, observations, engagement } }: { readonly questions: Questions }) {
  return (
    <dl className="summary-list">
      <div><dt>{named(strength, "Maya")}</dt><dd>a line of their own words</dd></div>
      <div><dt>{named(seen, "Maya")}</dt><dd>{[flourishing, ...observations.map(({ words }) => words)].filter(Boolean).join(" · ")}</dd></div>
      <div><dt>In your own words</dt><dd>if they like; needed beside “something else”</dd></div>
      <div><dt>Could Maya be unsafe?</dt><dd>always asked; no area can leave it out</dd></div>
      {engagement && <div><dt>{named(engagement, "Maya")}</dt><dd>low, medium, high or not known</dd></div>}
      <div><dt>Nothing to add</dt><dd>a real answer, always there</dd></div>
    </dl>
  );
}

/** Every version with who published it, when and why. */
export function VersionsOfQuestions({ versions }: { readonly versions: readonly (PublishedQuestions & { readonly publishedBy: string })[] }) {
  return (
    <dl className="summary-list">
      {versions.map(({ version, publishedOn, publishedBy, why }) => <div key={version}><dt>Version {version}</dt><dd>{longDay(publishedOn)}, {publishedBy}: {why}</dd></div>)}
      <div><dt>Version 1</dt><dd>What every area begins with.</dd></div>
    </dl>
  );
}
