import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { RULE_WORDS } from "@/lib/identification/present";
import { type Way, WAYS } from "@/lib/identification/preview/compare.rules";
import { countedSentence, WAY_WORDS, WHEN_WORDS, whenSentence } from "@/lib/identification/preview/present";
import type { MovedChild } from "@/lib/identification/preview/moved.vocabulary";
import type { When } from "@/lib/identification/preview/found.schema";
import { yearWords } from "@/lib/identification/review.present";
import { type Day, longDay } from "@/lib/kernel/calendar";

type OneDay = { readonly when: When; readonly asAt: Day; readonly countedAt: Date; readonly onRoll: number; readonly moved: readonly MovedChild[] };
type Props = { readonly schoolId: string; readonly schoolName: string; readonly open: boolean; readonly old: boolean; readonly days: readonly OneDay[] };

/** Who at one school would come in and who would go out, by name, for those who would decide about them. */
export function MovedChildren({ schoolId, schoolName, open, old, days }: Props) {
  if (!open) return <EmptyState title={`Nobody at ${schoolName} is named any more.`}>This proposal was published or withdrawn. Whoever the published rules find stands under Reviews.</EmptyState>;
  if (days.length === 0) return <EmptyState title={`Nothing has been counted for ${schoolName} yet.`}>The programme manager has it counted. The names of the children at your school then stand here; the manager sees counts only.</EmptyState>;
  return (
    <>
      {old && <Notice kind="watch" title="This is out of date."><p>The proposal or the school’s files have changed since, or it is another day. The programme manager can have it counted again.</p></Notice>}
      {days.map(({ when, asAt, countedAt, onRoll, moved }) => (
        <Section key={when} id={`${schoolId}-${when}`} title={`${schoolName}: ${WHEN_WORDS[when].toLowerCase()}`} note={`${countedSentence(countedAt)}. ${onRoll} children on roll.`}>
          <p>{whenSentence(when, asAt)}</p>
          {WAYS.map((way) => <Moved key={way} way={way} asAt={asAt} rows={moved.filter((row) => row.way === way)} />)}
        </Section>
      ))}
    </>
  );
}

function Moved({ way, asAt, rows }: { readonly way: Way; readonly asAt: Day; readonly rows: readonly MovedChild[] }) {
  if (rows.length === 0) return <p><b>{WAY_WORDS[way]}:</b> nobody.</p>;
  return (
    <DataTable caption={`${WAY_WORDS[way]} on ${longDay(asAt)}: ${rows.length}`} showCaption stack columns={[{ label: "Child" }, { label: "Year and class" }, { label: way === "comes-in" ? "Rules of the proposal that are met" : "Rules in force that are met" }]}
      rows={rows.map(({ childId, child, rules, severe, apart }) => ({
        key: childId,
        cells: [
          <TextLink key="child" href={`/children/${childId}`}>{child.name}</TextLink>, `${yearWords(child.yearGroup)}${child.className ? `, ${child.className}` : ""}`,
          <span key="rules">{rules.map((rule) => RULE_WORDS[rule]).join("; ")}{severe && <> <Tag kind="watch">to look at first</Tag></>}{apart && <> <Tag kind="restricted">only the safeguarding lead</Tag></>}</span>,
        ],
      }))} />
  );
}
