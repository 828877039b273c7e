import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Facts } from "@/components/ui/summary-list";
import { placesSentence, publishedLine, yearsSentence } from "@/lib/identification/proposals/present";
import type { Version } from "@/lib/identification/proposals/load-versions";
import { listWords } from "@/lib/partnership/present";

type Programme = { readonly id: string; readonly name: string; readonly places: number; readonly years: readonly string[]; readonly linkWorkers: number; readonly schools: readonly { readonly name: string }[]; readonly versions: readonly Version[] };

/** A programme's name, what is in force and since when, where it works, for which years, with how many places. */
export function ProgrammeHead({ programme: { id, name, places, years, linkWorkers, schools, versions }, maySetUp, mayPropose }: { readonly programme: Programme; readonly maySetUp: boolean; readonly mayPropose: boolean }) {
  const [latest] = versions, said = latest ? publishedLine(latest) : "No rules are published yet, so no child is looked for.";
  return (
    <PageHeader title={name} lead={said} crumbs={maySetUp ? [{ href: "/programmes", label: "Programmes" }] : []} printed={`${name}: ${said}`}
      help="These are the rules that find children in the programme’s schools, each a sentence that can be read aloud to a parent. People decide; a rule only says whom to look at. The programme manager proposes other numbers, looks at what they would find, and publishes them as the next version."
      actions={<>{mayPropose && latest && <LinkButton href={`/programmes/${id}/propose`}>Propose a change</LinkButton>}{mayPropose && <LinkButton plain href={`/programmes/${id}/years`}>Change years and places</LinkButton>}{latest && <PrintButton>Print the rules</PrintButton>}</>}>
      <Facts items={[{ term: "Where", is: schools.length > 0 ? listWords(schools.map((school) => school.name)) : "No school yet" }, { term: "Years", is: yearsSentence(years) }, { term: "Places", is: placesSentence({ places, linkWorkers, schools }) }]} />
    </PageHeader>
  );
}
