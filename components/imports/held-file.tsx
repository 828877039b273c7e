import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import { counted } from "@/lib/imports/counts.present";
import type { Hold } from "@/lib/imports/hold-page";
import { FLAGS_WAIT, holdTitle, leftOut, settleEach } from "@/lib/imports/hold.present";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;

/** What it means that flags wait, and until when: `atOnce` files hold them at one school. */
export function WhatWaitingMeans({ atOnce }: { readonly atOnce: number }) {
  return <Notice kind="watch">{[...FLAGS_WAIT.means, ...(atOnce > 1 ? [settleEach(atOnce)] : [])].map((sentence) => <p key={sentence}>{sentence}</p>)}</Notice>;
}

/** One file of which too much was left out: what and why, letting flags go on without it, and what else to do. */
export function HeldFile<T>({ hold, school, several, accept }: { readonly hold: Hold; readonly school?: string; readonly several: boolean; readonly accept: Post<T> }) {
  const id = `held-${hold.importId}`;
  return (
    <Section id={id} title={holdTitle(hold)} note={school}>
      <p>{leftOut(hold)} The office was told why:</p>
      <SummaryList items={hold.reasons.map(({ column, reason, count }) => ({ term: `${counted(count, "row")}${column ? `, ${column}` : ""}`, is: reason }))} />
      <p className="prose">{FLAGS_WAIT.wait}</p>
      <p className="prose">{FLAGS_WAIT.hint}</p>
      <Form id={id} plain={several} action={accept} hidden={{ importId: hold.importId, version: hold.version }} submit={FLAGS_WAIT.accept} cancel={{ href: "/flags", label: "Leave it for now" }} />
    </Section>
  );
}

/** Said above the reviews while new flags wait at that school. */
export function FlagsWait({ holds }: { readonly holds: readonly Hold[] }) {
  if (holds.length === 0) return null;
  return <Notice kind="watch" title={FLAGS_WAIT.title}><p>{holds.map((hold) => `${holdTitle(hold)}. ${leftOut(hold)}`).join(" ")} <TextLink href="/flags/held">See why, and decide</TextLink></p></Notice>;
}
