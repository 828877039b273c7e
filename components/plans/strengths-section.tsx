import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Strengths } from "@/components/ui/story";
import type { PlanShown } from "@/lib/plans/load-plan";
import type { PlanPosts } from "./posts";

type Props = { readonly plan: PlanShown; readonly posts: Pick<PlanPosts, "addStrength" | "removeStrength"> | null };

/** What is strong, before anything else, each with who says so. */
export function StrengthsSection({ plan: { planId, strengths }, posts }: Props) {
  return (
    <Section id="strengths" title="What is strong" note={posts ? "Start here. A parent who turns up, rings back or tells us more is a strength." : undefined}>
      {strengths.length > 0 ? <Strengths items={strengths.map(({ id, what, saidBy }) => ({ key: id, what, by: saidBy }))} /> : <p className="quiet">No strength is written yet. Ask the child, and whoever knows them best.</p>}
      {posts && strengths.length > 0 && <div className="take-out no-print">{strengths.map(({ id }, at) => <Form key={id} id={`out-${id}`} action={posts.removeStrength} submit={`Take out strength ${at + 1}`} plain hidden={{ strengthId: id }} />)}</div>}
      {posts && (
        <Form id="strength" action={posts.addStrength} submit="Add this strength" plain hidden={{ planId }} done="Added.">
          <TextField name="what" label="A strength" maxLength={2000} />
          <TextField name="saidBy" label="Who says so" hint="As the family calls them: Mum, Ms Osei, the child." narrow maxLength={100} />
        </Form>
      )}
    </Section>
  );
}
