import { AttendanceChart } from "@/components/ui/attendance-chart";
import { EmptyState } from "@/components/ui/empty-state";
import { type Day, longDay, shortDay } from "@/lib/kernel/calendar";
import { percent, plural } from "@/lib/signals/vocabulary";
import { gapWords, type WeekOfChild } from "@/lib/signals/weeks-of-child.rules";

const dayAndMonth = (on: Day) => shortDay(on).split(" ").slice(1).join(" ");

/** This school year's attendance by week; holidays are gaps, and a week without marks is a gap too; the week in which help began is marked. */
export function AttendanceWeeks({ weeks, today, helpFrom }: { readonly weeks: readonly WeekOfChild[]; readonly today: Day; readonly helpFrom?: Day }) {
  const possible = weeks.reduce((sum, week) => sum + week.possible, 0), attended = weeks.reduce((sum, week) => sum + week.attended, 0);
  if (possible === 0) return <EmptyState title="No attendance marks this school year.">Weeks appear here once the school office has imported the register. Until then, nothing is known: that is not the same as good attendance.</EmptyState>;
  const below = weeks.filter((week) => week.possible > 0 && week.attended / week.possible < 0.9).length, known = weeks.filter((week) => week.possible > 0).length;
  const began = helpFrom && weeks.findLast(({ monday, closed }) => monday <= helpFrom && closed === 0)?.monday;
  return (
    <AttendanceChart
      support={began && { key: began, label: "Help began" }}
      caption="Attendance by week, % of possible sessions"
      note={`${attended} of ${possible} sessions to ${longDay(today)}, ${percent(attended / possible)}.`}
      sentence={`Attendance by week this school year: below 90% in ${below} of ${plural(known, "week")}. ${began ? `Help began in the week of ${longDay(began)}. ` : ""}The weeks are in the table below.`}
      weeks={weeks.map(({ monday, possible: sessions, attended: came, closed }, at) => ({
        key: monday, label: dayAndMonth(monday), possible: sessions, attended: came, ...(closed > 0 ? { gap: gapWords(at, weeks.length) } : {}),
      }))}
    />
  );
}
