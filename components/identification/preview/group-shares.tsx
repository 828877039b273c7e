import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Count } from "@/components/ui/suppressed";
import type { Found } from "@/lib/identification/preview/found.schema";
import { type Dimension, DIMENSION_WORDS, DIMENSIONS } from "@/lib/identification/preview/groups.vocabulary";
import { comparisonsSentence, differenceSentences, groupLabel, shareWords } from "@/lib/identification/preview/present";
import { counted } from "@/lib/kernel/counted";
import { longDay, type Day } from "@/lib/kernel/calendar";

const DIFFERS = { more: "Much more often than the rest", less: "Much less often than the rest" } as const;

/** Of each group of the roll how many are found, with the 95 % interval of the share, and which groups are found much more or much less often. */
export function GroupShares({ found }: { readonly found: Found }) {
  const sentences = differenceSentences(found);
  return (
    <>
      {sentences.length > 0
        ? <Notice kind="watch" title="Some groups are found much more or much less often than the rest."><ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul><p>That may be need, or what is recorded and what is not. Ask which before you publish.</p></Notice>
        : <p>No group that can be compared is found much more or much less often than the rest.</p>}
      <p className="small quiet">{comparisonsSentence(found.comparisons)}</p>
      {DIMENSIONS.map((dimension) => <OneKind key={dimension} dimension={dimension} found={found} />)}
    </>
  );
}

function OneKind({ dimension, found }: { readonly dimension: Dimension; readonly found: Found }) {
  const rows = found.groups[dimension], title = DIMENSION_WORDS[dimension], on = longDay(found.asAt as Day);
  if (found.notRecorded.includes(dimension)) return <p><b>{title}:</b> not recorded. No school’s files say it{dimension === "language" ? ": the language of a child’s guardians would be read for it" : ""}.</p>;
  if (!rows) return <p><b>{title}:</b> hidden, because so few children are found that a group could be worked out from the others.</p>;
  const there = rows.filter(({ roll, found: count }) => roll !== 0 || count !== 0), differ = there.filter(({ differs }) => differs);
  return (
    <details className="kind" open={differ.length > 0}>
      <summary className="heads">{title}<span className="quiet">: {differ.length > 0 ? counted(differ.length, "group differs", "groups differ").toLowerCase() : "no group differs much"}</span></summary>
      <DataTable caption={`${title}, on ${on}`} stack
        columns={[{ label: "Group" }, { label: "On roll", num: true }, { label: "Found", num: true }, { label: "Share found", num: true }, { label: "95% interval", num: true }, { label: "Beside the rest" }]}
        rows={there.map(({ group, roll, found: count, differs }) => {
          const share = shareWords({ roll, found: count });
          return { key: group, cells: [groupLabel(dimension, group), <Count key="roll" value={roll} />, <Count key="found" value={count} />, share?.share ?? <Untold key="share" />, share?.interval ?? <Untold key="interval" />, differs ? DIFFERS[differs] : null] };
        })} />
      {dimension === "language" && <p className="small quiet">Read from the languages of the child’s guardians, as far as they are recorded: the roll does not carry the child’s own.</p>}
    </details>
  );
}

const Untold = () => <span className="faint"><span aria-hidden="true">–</span><span className="vh">no percentage: fewer than ten, or too few on one side</span></span>;
