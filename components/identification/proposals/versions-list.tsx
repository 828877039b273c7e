import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import { changesByTitle } from "@/lib/identification/proposals/changes.present";
import type { Version } from "@/lib/identification/proposals/load-versions";
import { longDay } from "@/lib/kernel/calendar";

/** Every version, newest first: when, by whom, why, whose numbers, and what it changed. */
export function VersionsList({ programmeId, versions }: { readonly programmeId: string; readonly versions: readonly Version[] }) {
  return <Timeline entries={versions.map(({ version, publishedOn, publishedBy, why, source, before, changes }) => ({
    key: String(version), iso: publishedOn, when: longDay(publishedOn), title: <TextLink href={`/programmes/${programmeId}/versions/${version}`}>Version {version}</TextLink>,
    text: why ?? "Seen’s default rules.", by: (
      <>
        {before !== null && changesByTitle(changes).map(({ title, words }) => <span className="change-line" key={title}>{title}. {words.join(" ")}</span>)}
        Published by {publishedBy}.{source && ` Whose numbers: ${source}.`}
      </>
    ),
  }))} />;
}
