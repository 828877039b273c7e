import { TextLink } from "@/components/ui/text-link";
import { placeInSchool } from "@/lib/children/present";
import type { CaseHeadShown, CasePage } from "@/lib/cases/load-case-head";
import { CASE_STATE_WORDS } from "@/lib/cases/present";
import { longDay } from "@/lib/kernel/calendar";

const LABELS: Readonly<Record<CasePage, string>> = { overview: "Case", plan: "Plan", services: "Services", outcomes: "What changed", family: "Family’s page" };
const hrefOf = (caseId: string, page: CasePage) => `/cases/${caseId}${page === "overview" ? "" : `/${page}`}`;

/** Whose case it is and the way between its pages; only those are drawn that open for whoever looks. */
export function CaseHead({ head, current }: { readonly head: CaseHeadShown; readonly current: CasePage }) {
  const { caseId, childId, schoolId, name, linkWorkerName, openedOn, state, opens, seesChild } = head;
  return (
    <>
      <p className="case-head small quiet">
        {seesChild ? <TextLink href={`/children/${childId}?school=${schoolId}`}>{name}</TextLink> : name}, {placeInSchool(head)} · link worker {linkWorkerName} · case since {longDay(openedOn)}{state !== "open" && ` · ${CASE_STATE_WORDS[state].toLowerCase()}`}
      </p>
      <nav className="views no-print" aria-label="This case">
        {opens.map((page) => <TextLink key={page} href={hrefOf(caseId, page)} current={page === current}>{LABELS[page]}</TextLink>)}
      </nav>
    </>
  );
}
