import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MyTasks } from "@/components/meetings/my-tasks";
import { PageHeader } from "@/components/ui/page-header";
import { decide } from "@/lib/access/decide";
import { ask } from "@/lib/doorway/ask";
import { myTasks } from "@/lib/identification/meeting/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { finish } from "../actions";

export const metadata: Metadata = { title: "Your tasks from meetings" };

/** What meetings asked this person to do, at every school where they work. */
export default async function Tasks() {
  const viewers = await requireViewers(), now = clock();
  const schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))].filter((schoolId) => viewers.some((viewer) => decide(viewer, "meeting-task:own", { schoolId }).yes));
  if (schools.length === 0) notFound();
  const tasks = (await Promise.all(schools.map((schoolId) => ask(myTasks, viewers, { schoolId }, now)))).flatMap((found) => (found.ok ? found.value : []));
  return (
    <>
      <PageHeader title="Your tasks from meetings" lead="What a cohort meeting asked you to do for a child, the earliest first. The safeguarding lead and the SENCO see when it is done." />
      <MyTasks tasks={tasks} finish={finish} />
    </>
  );
}
