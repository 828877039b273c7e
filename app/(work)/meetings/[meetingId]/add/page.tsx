import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindByName } from "@/components/children/find-by-name";
import { AddChildForm } from "@/components/meetings/add-child-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { findChildren } from "@/lib/children/queries";
import { ask } from "@/lib/doorway/ask";
import { recap } from "@/lib/identification/meeting/queries";
import { toTheMeeting } from "@/lib/session/carried-words";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { add } from "../actions";
import { findFor } from "./find-for";

export const metadata: Metadata = { title: "Add a child" };
type Props = { readonly params: Promise<{ readonly meetingId: string }>; readonly searchParams: Promise<{ readonly found?: string }> };

/** Somebody no rule found: the child by name, and why people should speak of them. */
export default async function AddChild({ params, searchParams }: Props) {
  const [{ meetingId }, { found }, viewers] = await Promise.all([params, searchParams, requireViewers()]), now = clock();
  const meeting = await ask(recap, viewers, { meetingId }, now);
  if (!meeting.ok) notFound();
  const typed = found ? ((await toTheMeeting.carried()) ?? "") : "", answer = typed ? await ask(findChildren, viewers, { schoolId: meeting.value.schoolId, asked: typed }, now) : null;
  const children = answer?.ok ? answer.value.found : [];
  return (
    <>
      <PageHeader title="Add a child no rule found" crumbs={[{ href: `/meetings/${meetingId}`, label: "The meeting" }]} lead="Any child of the school, with the reason. A review opens, and the child stands at the end of the meeting’s list." />
      {meeting.value.state === "ended" ? <EmptyState title="This meeting has ended.">Add the child to the next one, or raise a concern.</EmptyState> : (
        <>
          <FindByName action={findFor.bind(null, meetingId)} />
          {typed && children.length === 0 && <EmptyState title="No child’s name begins like that.">Try the first letters of the surname or of the first name.</EmptyState>}
          {answer?.ok && answer.value.more && <p>There are more. Write more of the name.</p>}
          {children.length > 0 && <AddChildForm action={add} {...{ children, meetingId }} />}
        </>
      )}
    </>
  );
}
