import { DataTable } from "@/components/ui/data-table";
import { DoneOf } from "@/components/ui/done-of";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { ClassReviewTotals } from "@/lib/signals/class-review/load-totals";
import { classWords } from "@/lib/signals/class-review/present";

type Props = { readonly totals: ClassReviewTotals; readonly opens: (className: string) => boolean };

/** Every class in the order of its name, never of how far it is. */
export function ClassTotals({ totals: { schoolId, classes, all }, opens }: Props) {
  if (classes.length === 0) return <EmptyState title="Nobody is on the roll yet.">Once the school office has sent the roll, every class stands here with how far its review is.</EmptyState>;
  const row = (key: string, first: React.ReactNode, { children, done, skipped, left }: typeof all) => ({ key, cells: [first, <DoneOf key="done" done={done} of={children} />, skipped, left] });
  return (
    <DataTable caption="How far each class is" columns={[{ label: "Class" }, { label: "Answered" }, { label: "Passed over" }, { label: "Left" }]} rows={[
      ...classes.map((one) => row(one.className ?? "none", one.className !== null && opens(one.className)
        ? <TextLink key="class" href={`/classes/review?${new URLSearchParams({ school: schoolId, class: one.className })}`}>{classWords(one.className)}</TextLink> : classWords(one.className), one)),
      ...(classes.length > 1 ? [row("all", <b key="all">The whole school</b>, all)] : []),
    ]} />
  );
}
