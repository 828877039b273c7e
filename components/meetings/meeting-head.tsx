import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { ChildShown, MeetingShown } from "@/lib/identification/meeting/load-meeting";
import { longDay } from "@/lib/kernel/calendar";

type Props = { readonly shown: MeetingShown; readonly first: ChildShown | null; readonly at: (itemId: string) => string };

/** When, who sits there, and how many of how many were spoken of; what stands apart is reached by the same link whether or not there is anything. */
export function MeetingHead({ shown: { schoolName, heldOn, here, guests, spoken, meetingId, schoolId, isLead, apart }, first, at }: Props) {
  const who = [...here.map(({ name, roleWords }) => (roleWords ? `${name} (${roleWords})` : name)), ...(guests ? [guests] : [])].join(", ");
  return (
    <PageHeader
      title={apart ? "Not for this room" : "Cohort meeting"}
      crumbs={apart ? [{ href: `/meetings/${meetingId}`, label: "The meeting" }] : [{ href: `/meetings?school=${schoolId}`, label: "Cohort meetings" }]}
      lead={apart ? "Children from whom somebody who sits in this meeting is kept. Only safeguarding leads open this page. Speak of them when that person has left." : `${schoolName}, ${longDay(heldOn)}. ${spoken.done} of ${spoken.of} spoken of. Here: ${who}.`}
      actions={!apart && <>{first && <LinkButton href={`${at(first.itemId)}#child-${first.itemId}`}>{spoken.done === 0 ? "Begin" : "Go on"} with {first.child.name}</LinkButton>}<LinkButton plain href={`/meetings/${meetingId}/recap`}>Read the recap</LinkButton>{isLead && <LinkButton plain href={`/meetings/${meetingId}?apart=1`}>Not for this room</LinkButton>}</>}
      help={apart ? undefined : "Read what was noticed, and say what you know. Open a child to decide, ask or take out as in a review, to park, or to say who does what. Each is kept as you record it; the recap writes itself. Pass a child to safeguarding on your own screen, from the review."}
    />
  );
}
