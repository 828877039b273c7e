import { TextLink } from "@/components/ui/text-link";
import { decide } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";
import { ask } from "@/lib/doorway/ask";
import { addDays, dayOf, shortDay } from "@/lib/kernel/calendar";
import { classesNotBegun, reviewIsOpen, reviewWaits, soFar } from "@/lib/signals/class-review/present";
import { classReviewProgress, classReviewTotals } from "@/lib/signals/class-review/queries";
import type { Waiting } from "./waiting";

const STILL = 7; // days after a round has closed in which what is left of it stands here

/** A teacher's own classes whose review is open, or was until a week ago, with what is left; for who leads, how many classes have not begun. */
export async function waitingClasses(viewers: readonly Viewer[], now: Date): Promise<readonly Waiting[]> {
  const today = dayOf(now), own = viewers.filter(({ role, className }) => role === "teacher" && className !== null);
  const classes = await Promise.all(own.map((viewer) => ask(classReviewProgress, [viewer], { schoolId: viewer.schoolIds[0]!, className: viewer.className! }, now)));
  const leading = [...new Set(viewers.flatMap((viewer) => viewer.schoolIds.filter((schoolId) => decide(viewer, "class:totals", { schoolId }).yes)))];
  const totals = await Promise.all(leading.map((schoolId) => ask(classReviewTotals, viewers, { schoolId }, now)));
  return [
    ...classes.flatMap((found): readonly Waiting[] => {
      if (!found.ok || found.value.left === 0 || today < found.value.round.opensOn || today > addDays(found.value.round.closesOn, STILL)) return [];
      const { schoolId, className, round, done, skipped } = found.value, href = `/classes/review?${new URLSearchParams({ school: schoolId, class: className })}`, act = done + skipped > 0 ? "Go on with the review" : "Review this class";
      return [{ ...item(`class ${schoolId} ${className}`, "class", round.closesOn, `Class ${className}`, reviewIsOpen(found.value, today), href, act), soFar: soFar(found.value) }];
    }),
    ...totals.flatMap((found): readonly Waiting[] => {
      const begun = found.ok ? found.value.classes.filter(({ className }) => className !== null) : [], not = begun.filter(({ done, skipped }) => done + skipped === 0).length;
      if (!found.ok || !found.value.open || not === 0) return [];
      return [item(`classes ${found.value.schoolId}`, "other", found.value.round.closesOn, reviewWaits(leading.length > 1 ? found.value.schoolName : null), classesNotBegun(not, begun.length), `/classes/rounds?school=${found.value.schoolId}`, "See how far each class is")];
    }),
  ];
}

const item = (key: string, kind: Waiting["kind"], dueOn: Waiting["dueOn"], who: string, what: string, href: string, act: string): Waiting => ({
  dueOn, kind, who, href, act, task: { key, when: `Closes ${shortDay(dueOn)}`, who, href, what, act: <TextLink href={href}>{act}<span className="vh">: {who}</span></TextLink> },
});
