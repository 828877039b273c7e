import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import { ask } from "@/lib/doorway/ask";
import { myTasks } from "@/lib/identification/meeting/queries";
import { shortDay } from "@/lib/kernel/calendar";
import type { Waiting } from "./waiting";

const HREF = "/meetings/tasks", ACT = "See your tasks";

/** What cohort meetings asked this person to do and is not done, at every school where they work. */
export async function waitingTasks(viewers: readonly Viewer[], now: Date): Promise<readonly Waiting[]> {
  const schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))].filter((schoolId) => viewers.some((viewer) => decide(viewer, "meeting-task:own", { schoolId }).yes));
  const found = (await Promise.all(schools.map((schoolId) => ask(myTasks, viewers, { schoolId }, now)))).flatMap((tasks) => (tasks.ok ? tasks.value : []));
  return found.filter(({ doneOn }) => doneOn === null).map(({ taskId, who, what, dueOn, late, by, madeOn }): Waiting => ({
    dueOn, late, kind: "other", who, href: HREF, act: ACT,
    task: {
      key: `meeting-task ${taskId}`, when: `Due ${shortDay(dueOn)}`, tag: late ? <Tag kind="concern">{late}</Tag> : undefined, who, href: HREF, what: `to do: ${what}`,
      why: `${by === null ? "You took it on" : `${by} asked you`} in the meeting of ${shortDay(madeOn)}.`, act: <TextLink href={HREF}>{ACT}<span className="vh"> for {who}</span></TextLink>,
    },
  }));
}
