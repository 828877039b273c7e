import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Count, SuppressionNote } from "@/components/ui/suppressed";
import { Tally } from "@/components/ui/tally";
import { RULE_WORDS } from "@/lib/identification/present";
import type { Found, When } from "@/lib/identification/preview/found.schema";
import { placesWords, whenSentence } from "@/lib/identification/preview/present";
import { yearWords } from "@/lib/identification/review.present";
import { RULE_IDS } from "@/lib/identification/vocabulary";
import { type Day, longDay } from "@/lib/kernel/calendar";
import { plural } from "@/lib/signals/vocabulary";
import { YEAR_GROUPS } from "@/lib/partnership/vocabulary";
import { GroupShares } from "./group-shares";

type Props = { readonly when: When; readonly found: Found; readonly names: ReadonlyMap<string, string>; readonly places: number; readonly whole: boolean };
const num = (label: string) => ({ label, num: true });

/** What the proposal would find on one day, in counts: by school, by year group, by rule and by group. */
export function PreviewTables({ when, found, names, places, whole }: Props) {
  const asAt = found.asAt as Day, on = longDay(asAt), years = YEAR_GROUPS.filter((year) => found.schools.some((school) => school.years[year] !== undefined));
  const cells = (row: Found["all"]) => [
    <Count key="roll" value={row.roll} />, <Count key="found" value={row.found} />, <Count key="before" value={row.before} />, <Count key="in" value={row.comesIn} />, <Count key="out" value={row.goesOut} />, placesWords(row.linkWorkers, places),
  ];
  return (
    <>
      <p className="prose mb-4">{whenSentence(when, asAt)}</p>
      {whole && <Tally label={`All schools on ${on}`} items={[
        { count: <Count value={found.all.found} />, label: "children found", href: "#schools" }, { count: <Count value={found.all.comesIn} />, label: "of them come in", href: "#schools" },
        { count: <Count value={found.all.goesOut} />, label: "go out", href: "#schools" }, { count: <Count value={found.all.roll} />, label: "children on roll", href: "#schools" }, { count: <Count value={found.all.linkWorkers * places} />, label: `places today, of ${plural(found.all.linkWorkers, "link worker")}`, href: "#schools" },
      ]} />}
      <p className="small quiet">Every number of children is to the nearest five, so that totals need not add up. Children whom only a safeguarding lead may know of are on roll, and are not among those found.</p>
      <SuppressionNote />
      <Section id="schools" title="By school" note={`Children on ${on}. Places as they are today.`}>
        <DataTable caption={`What would be found at each school on ${on}`} stack
          columns={[{ label: "School" }, num("On roll"), num("Found"), num("Found by the version in force"), num("Come in"), num("Go out"), num("Places")]}
          rows={[...found.schools.map((school) => ({ key: school.schoolId, cells: [names.get(school.schoolId) ?? "A school", ...cells(school)] })), ...(whole && found.schools.length > 1 ? [{ key: "all", cells: [<b key="all">All schools</b>, ...cells(found.all)] }] : [])]} />
      </Section>
      <Section id="years" title="By year group" note={`Children found, by the year they were in on ${on}.`}>
        <DataTable caption={`Children found in each year group on ${on}`} scroll columns={[{ label: "School" }, ...years.map((year) => num(yearWords(year)))]}
          rows={found.schools.map((school) => ({ key: school.schoolId, cells: [names.get(school.schoolId) ?? "A school", ...years.map((year) => (school.years[year] === undefined ? <None key={year} /> : <Count key={year} value={school.years[year]} />))] }))}
          foot={whole && found.schools.length > 1 ? ["All schools", ...years.map((year) => <Count key={year} value={found.all.years[year] ?? null} />)] : undefined} />
      </Section>
      {whole && <>
        <Section id="rules" title="By rule" note={<>Of <Count value={found.all.roll} /> children on roll. A child may meet several, and meeting one rule is not being found.</>}>
          <DataTable caption={`Children who meet each rule on ${on}`} columns={[{ label: "Rule" }, num("Children who meet it")]}
            rows={RULE_IDS.map((rule) => ({ key: rule, cells: [RULE_WORDS[rule], <Count key="met" value={found.rules[rule] ?? null} />] }))} />
        </Section>
        <Section id="groups" title="Whom it finds" note="The roll’s columns for groups are read for this alone. No rule can ask for one."><GroupShares found={found} /></Section>
      </>}
    </>
  );
}

const None = () => <span className="faint"><span aria-hidden="true">–</span><span className="vh">no such year there</span></span>;
