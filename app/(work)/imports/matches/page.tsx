import { notFound } from "next/navigation";
import { Match } from "@/components/imports/matches";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { MATCHES_A_PAGE } from "@/lib/children/load-matches";
import { openMatches } from "@/lib/children/queries";
import { ask } from "@/lib/doorway/ask";
import { officeHref } from "@/lib/imports/import.present";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { answerMatchAction } from "./actions";

export const metadata = { title: "Children to tell apart" };
type Props = { readonly searchParams: Promise<{ readonly school?: string; readonly page?: string }> };

/** The questions that a school's rolls have raised about who is who; nothing waits for them. */
export default async function MatchesPage({ searchParams }: Props) {
  const [viewers, asked] = [await requireViewers(), await searchParams];
  const page = Math.max(1, Math.trunc(Number(asked.page)) || 1);
  const schoolId = asked.school ?? viewers.find(({ role }) => role === "data-manager")?.schoolIds[0];
  const found = schoolId ? await ask(openMatches, viewers, { schoolId, page }, clock()) : null;
  if (!found?.ok || !schoolId) notFound();
  const { matches, of, schoolName } = found.value, from = (page - 1) * MATCHES_A_PAGE + 1, href = (to: number) => `/imports/matches?school=${schoolId}&page=${to}`;
  return (
    <>
      <PageHeader title="Children to tell apart" crumbs={[{ href: officeHref({ schoolId, audience: "data-manager" }), label: "Imports" }, { label: schoolName }]}
        lead={matches.length > 0 ? "Your roll has landed, and it is your move: only somebody who knows these children can say who is who. Your answer changes nothing in the roll. It says what you found out." : "Your rolls have raised no question that waits for you."} />
      {matches.length === 0 && <EmptyState title="No child to tell apart">When a roll brings a name twice, twins, a new name or a child of another school, Seen asks here who is who.</EmptyState>}
      {matches.map((match) => <Match key={match.id} match={match} answer={answerMatchAction} />)}
      {of > matches.length && <Pagination from={from} to={from - 1 + matches.length} of={of} what="questions" previous={page > 1 ? href(page - 1) : undefined} next={from - 1 + matches.length < of ? href(page + 1) : undefined} />}
    </>
  );
}
