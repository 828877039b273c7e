import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import { matchesWait } from "@/lib/children/matches.present";
import { openMatches } from "@/lib/children/queries";
import { ask } from "@/lib/doorway/ask";
import { dayOf } from "@/lib/kernel/calendar";
import type { Waiting } from "./waiting";

/** The children a school's roll asks its office to tell apart: one item a school, however many there are. */
export async function waitingMatches(viewers: readonly Viewer[], now: Date): Promise<readonly Waiting[]> {
  const schools = [...new Set(viewers.flatMap(({ schoolIds }) => schoolIds))].filter((schoolId) => viewers.some((viewer) => decide(viewer, "match:answer", { schoolId }).yes));
  const found = await Promise.all(schools.map(async (schoolId) => ({ schoolId, asked: await ask(openMatches, viewers, { schoolId }, now) })));
  return found.flatMap(({ schoolId, asked }) => {
    if (!asked.ok || asked.value.of === 0) return [];
    const href = `/imports/matches?school=${schoolId}`, who = matchesWait(asked.value.of);
    return [{
      dueOn: dayOf(now), kind: "office", who, href, act: "Look at them",
      task: { key: `matches ${schoolId}`, when: "When you can", who, href, what: "in the roll that landed", why: "Somebody who knows the children says whether two are one, or one is another.", act: <TextLink href={href}>Look at them</TextLink> },
    }];
  });
}
