import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { CaseShown } from "@/lib/cases/load-case";
import { lastSpokeWords } from "@/lib/cases/pages.present";
import { CASE_STATE_WORDS } from "@/lib/cases/present";
import { placeInSchool } from "@/lib/children/present";

/** Brothers and sisters at this school with who leads for each, so that they do not drift apart; only those whom the reader may see. */
export function BrothersAndSisters({ shown: { siblings, head, today } }: { readonly shown: CaseShown }) {
  if (siblings.length === 0) return null;
  return (
    <Section stacked id="siblings" title="Brothers and sisters" note={`At ${head.schoolName}, in the same household as the school’s roll has it.`}>
      <DataTable caption={`Brothers and sisters of ${head.firstName}`} stack columns={[{ label: "Who" }, { label: "Who leads" }, { label: "Last spoke" }]} rows={siblings.map(({ childId, name, yearGroup, className, case: own }) => ({
        key: childId,
        cells: [
          <><TextLink href={`/children/${childId}?school=${head.schoolId}`}>{name}</TextLink> <span className="quiet">{placeInSchool({ yearGroup, className })}</span></>,
          own ? <>{own.linkWorker}. <TextLink href={`/cases/${own.caseId}`}>Open the case<span className="vh"> of {name}</span></TextLink>{own.state !== "open" && <span className="quiet"> {CASE_STATE_WORDS[own.state].toLowerCase()}</span>}</> : "no case",
          own ? lastSpokeWords(own.lastSpoke, own.openedOn, today) : "",
        ],
      }))} />
    </Section>
  );
}
