import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeopleFilters } from "@/components/partnership/people-filters";
import { PeopleTable } from "@/components/partnership/people-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ask } from "@/lib/doorway/ask";
import { listPeople, listSchools } from "@/lib/partnership/queries";
import { PEOPLE_A_PAGE } from "@/lib/partnership/vocabulary";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { pageOfPeople, type Asked } from "./address";

export const metadata: Metadata = { title: "People" };

/** Everybody with an account here, and what they hold. */
export default async function People({ searchParams }: { readonly searchParams: Promise<Asked> }) {
  const [viewers, asked, now] = [await requireViewers(), await searchParams, clock()];
  const [found, schools] = [await ask(listPeople, viewers, asked, now), await ask(listSchools, viewers, {}, now)];
  if (!found.ok || !schools.ok) notFound();
  const { people, total, all } = found.value;
  const page = Math.max(1, Number(asked.page) || 1);
  const from = (page - 1) * PEOPLE_A_PAGE + 1;
  return (
    <>
      <PageHeader title="People" lead="Everybody with an account here, and the roles they hold today." help="Add a person, give them a role, and hand them the one-time password yourself. Their role and their school decide what they see. When somebody leaves, end their roles the same day. Nobody changes a role of their own." actions={<LinkButton href="/people/add">Add a person</LinkButton>} />
      <PeopleFilters asked={asked} schools={schools.value} shown={total} of={all} />
      {people.length === 0
        ? <EmptyState title="Nobody fits these filters." action={<LinkButton plain href="/people">Show everybody</LinkButton>}>Take one away, or look for a part of the name or e-mail.</EmptyState>
        : <PeopleTable people={people} />}
      {total > PEOPLE_A_PAGE && people.length > 0 && (
        <Pagination from={from} to={from + people.length - 1} of={total} what="people"
          previous={page > 1 ? pageOfPeople(asked, page - 1) : undefined} next={from + people.length - 1 < total ? pageOfPeople(asked, page + 1) : undefined} />
      )}
    </>
  );
}
