import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProgrammesTable } from "@/components/partnership/programmes-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { ask } from "@/lib/doorway/ask";
import { listProgrammes } from "@/lib/partnership/queries";
import { clock } from "@/lib/session/clock";
import { requireViewers } from "@/lib/session/request";
import { may } from "../nav";

export const metadata: Metadata = { title: "Programmes" };

/** The programmes of the area: where each works, and for how many children it has places. */
export default async function Programmes() {
  const viewers = await requireViewers();
  const programmes = await ask(listProgrammes, viewers, {}, clock());
  if (!programmes.ok) notFound();
  const mayAdd = may(viewers, "programme:manage", () => ({}));
  return (
    <>
      <PageHeader title="Programmes" lead="Each publishes the rules that find children in its schools. People decide; a rule only says whom to look at." help="Open one to read its rules, each with its number and where that comes from. A published version is never changed, only followed by the next. Rules are applied at every school as soon as they are published, after every import and each night." actions={mayAdd && <LinkButton href="/programmes/add">Add a programme</LinkButton>} />
      {programmes.value.length === 0
        ? <EmptyState title="No programme yet.">{mayAdd ? "Add the first one: Seen’s default rules are published with it, and every number in them can be changed later." : "An administrator or programme manager adds the first one."}</EmptyState>
        : <ProgrammesTable programmes={programmes.value} />}
      <p className="task-more"><TextLink href="/questions">What the class review asks</TextLink></p>
    </>
  );
}
