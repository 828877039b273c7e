import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Tally } from "@/components/ui/tally";
import { yearWords } from "@/lib/children/present";
import { EXPECTED_STRANDS } from "@/lib/outcomes/counts.vocabulary";
import { carersAgainst } from "@/lib/visibility/carers.rules";
import type { Showing } from "@/lib/visibility/load-showing";
import { SIGNAL_WORDS, whysWords } from "@/lib/visibility/present";
import { ExpectedAndRecorded } from "./expected-and-recorded";
import { NobodyMentioned } from "./nobody-mentioned";
import { NobodySpoke } from "./nobody-spoke";

const share = (part: number, whole: number): string => `${Math.floor((100 * part) / whole)}%`;
type Props = { readonly showing: Showing; readonly schoolId: string; readonly yearGroup: string | null; readonly hrefOf: (to: { year?: string; page?: number }) => string };

/** By name, for those who may ask about these children. */
export function NamedPage({ showing, schoolId, yearGroup, hrefOf }: Props) {
  const { onRoll, nobody, noticed, years, whys, carers } = showing, against = carersAgainst(carers.low, carers.high);
  const lacking = onRoll - years.reduce((sum, year) => sum + year.with.emotional, 0), low = against.filter(({ comparison }) => comparison.verdict === "probably-under-recorded").length;
  return (
    <>
      <Tally label="What is not known" items={[
        { count: `${nobody} of ${onRoll}`, label: "nobody has mentioned this school year", href: "#nobody" },
        { count: `${noticed.unspoken} of ${noticed.all}`, label: "who were noticed have no conversation recorded", href: "#spoken" },
        { count: `${lacking} of ${onRoll}`, label: "have no usable questionnaire about how they feel", href: "#collected" },
        { count: `${low} of ${against.length}`, label: "comparisons well below what we would expect", href: "#expected" },
      ]} />
      <Section id="nobody" title="Nobody has mentioned" note="The longest silence first."><NobodyMentioned {...{ showing, schoolId, yearGroup, hrefOf }} /></Section>
      <Section id="spoken" title="Nobody has spoken with" note="Somebody noticed something this school year, and no conversation with the child or their family is recorded. Noticed longest ago first."><NobodySpoke showing={showing} schoolId={schoolId} /></Section>
      <Section id="expected" title="Expected and recorded" note="How many young carers we would expect at a school of this size, and how many are written down."><ExpectedAndRecorded asked={carers.asked} onRoll={onRoll} against={against} /></Section>
      <Section id="collected" title="What was never collected" note="% of each year with a usable answer. Unknown is never low.">
        <DataTable
          caption="Usable answers by year, in per cent" stack columns={[{ label: "Signal" }, ...years.map(({ yearGroup: year }) => ({ label: yearWords(year), num: true })), { label: "Why it is missing" }]}
          rows={[
            ...EXPECTED_STRANDS.map((strand) => ({ key: strand, cells: [SIGNAL_WORDS[strand], ...years.map((year) => share(year.with[strand], year.of)), whysWords(whys[strand]!) || "nothing is missing"] })),
            { key: "spoken", cells: ["A conversation this school year", ...years.map((year) => share(year.spoken, year.of)), years.some(({ spoken, of }) => spoken < of) ? "nobody wrote one down" : "nothing is missing"] },
          ]}
        />
        <p className="small quiet">A signal that your programme does not collect counts as usable for everybody. A gap here is the system’s, not the child’s.</p>
      </Section>
    </>
  );
}
