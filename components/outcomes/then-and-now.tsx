import { DataTable } from "@/components/ui/data-table";
import { RatingLine } from "@/components/ui/rating-line";
import { SummaryList } from "@/components/ui/summary-list";
import { type Day, longDay } from "@/lib/kernel/calendar";
import type { GoalChange } from "@/lib/outcomes/change.rules";
import type { Change } from "@/lib/outcomes/load-change";
import { attendanceWords, goalSentence, nowWords } from "@/lib/outcomes/present";
import { plural, STRAND_WORDS } from "@/lib/signals/vocabulary";

/** Each goal in the child's words, drawn from was to is, with how many ratings stand behind it. */
export function GoalLines({ goals }: { readonly goals: readonly GoalChange[] }) {
  if (goals.length === 0) return <p>No plan has been agreed yet, so there is no goal to measure. Goals stand in the plan, in the child’s words.</p>;
  return (
    <ul className="goals">
      {goals.map((goal) => (
        <li key={goal.words}>
          <h3>{goal.words}</h3>
          {goal.was && <RatingLine sentence={goalSentence(goal)} was={goal.was.rating} is={goal.is?.rating ?? null} hope={goal.hope} />}
          <p className="small">{goalSentence(goal)} <span className="quiet">{plural(goal.points, "rating")} in all.</span></p>
        </li>
      ))}
    </ul>
  );
}

type Strands = { readonly baseline: Change["baseline"]; readonly firstName: string; readonly agreedOn: Day };
/** Strand by strand: the rules met on the day of the yes, and how it is now. */
export function StrandsThenAndNow({ baseline, firstName, agreedOn }: Strands) {
  if (!baseline) return <p>How things stood on {longDay(agreedOn)} is being kept. It stands here in a moment.</p>;
  const missing = baseline.missing.map(({ strand }) => STRAND_WORDS[strand].toLowerCase());
  return (
    <>
      {baseline.strands.length === 0 ? <p>No rule was met on {longDay(agreedOn)}, and none is met today. Why people decided to support {firstName} stands in the review.</p> : (
        <DataTable
          caption="Rules met on the day of the yes, and now" stack columns={[{ label: "About" }, { label: `On ${longDay(agreedOn)}` }, { label: "Now" }]}
          rows={baseline.strands.map(({ strand, then, standing, now }) => ({
            key: strand,
            cells: [
              STRAND_WORDS[strand], then.length > 0 ? <Facts facts={then} /> : "Met no rule.",
              <>{now ? <p>{nowWords(strand, now)}</p> : <p>Meets a rule that was not met then.</p>}{now !== "not-known" && <Facts facts={standing} />}</>,
            ],
          }))}
        />
      )}
      {missing.length > 0 && <p className="small quiet">Not known on {longDay(agreedOn)}: {missing.join(", ")}. What was not known then cannot be compared.</p>}
    </>
  );
}

const Facts = ({ facts }: { readonly facts: readonly { readonly rule: string; readonly fact: string }[] }) => <>{facts.map(({ rule, fact }) => <p key={rule}>{fact}</p>)}</>;

/** Shares of possible sessions before and since, each with its denominator. */
export function AttendanceThenAndSince({ change: { baseline, since } }: { readonly change: Pick<Change, "baseline" | "since"> }) {
  return (
    <SummaryList items={[
      ...(baseline ? [
        { term: "School year to the day of the yes", is: attendanceWords(baseline.attendance.toDate) },
        { term: `The ${plural(baseline.attendance.weeksBefore.schoolWeeks, "school week")} before it`, is: attendanceWords(baseline.attendance.weeksBefore) },
      ] : []),
      { term: since.from > since.to ? "Since then" : `Since then, ${longDay(since.from)} to ${longDay(since.to)}`, is: attendanceWords(since) },
    ]} />
  );
}
