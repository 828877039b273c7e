import { DataTable } from "@/components/ui/data-table";
import { IntervalChart } from "@/components/ui/interval-chart";
import { Notice } from "@/components/ui/notice";
import type { Against } from "@/lib/visibility/carers.rules";
import { agesWords, benchmarkName, carersSentence, recordedWords, shareWords, verdictSentence } from "@/lib/visibility/present";

type Props = { readonly asked: number; readonly onRoll: number; readonly against: readonly Against[]; readonly rounded?: boolean };

/** How many the roll says anything about comes first; then young carers written down against how many would be expected. */
export function ExpectedAndRecorded({ asked, onRoll, against, rounded = false }: Props) {
  return (
    <>
      <p><b>{asked} of {onRoll}</b> children have an answer to “Young carer” on the roll, yes or no. {asked < onRoll && "For the others nobody has written whether they were asked: not recorded is not “no”. "}N on a roll means “not declared”, which is often “not asked”.</p>
      <IntervalChart
        caption="Young carers recorded, divided by how many we would expect" one="as expected"
        rows={against.map(({ benchmark, comparison }) => {
          const { ratio, verdict } = comparison, told = verdict === "too-few-expected" ? null : ratio;
          return { key: benchmark.key, label: benchmarkName(benchmark), low: told?.lower ?? null, is: told?.value ?? null, high: told?.upper ?? null, verdict: told ? recordedWords(comparison) : `too few expected to tell (${comparison.expected.toFixed(1)})`, under: verdict === "probably-under-recorded" };
        })}
      />
      <DataTable
        caption="Each source, and what does not match" showCaption stack
        columns={[{ label: "Against" }, { label: "Source" }, { label: "What it counts" }, { label: "What does not match" }, { label: "What it says here" }]}
        rows={against.map(({ benchmark, comparison }) => ({
          key: benchmark.key,
          cells: [benchmarkName(benchmark), `${benchmark.source}, ${benchmark.year}`, `${shareWords(benchmark)} of ${benchmark.definition}; ${agesWords(benchmark)}.`, benchmark.mismatch, verdictSentence(comparison)],
        }))}
      />
      <Notice title={carersSentence(against)}>
        <p>The census asked parents and counts low; the survey asked children and counts high. Two comparisons are made here, so one odd result is no great surprise. Where fewer are written down, the likeliest reason is that nobody asked.</p>
        {rounded && <p>Worked out from numbers rounded to five, so the interval is a little off.</p>}
      </Notice>
    </>
  );
}
