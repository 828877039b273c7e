import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { PlanShown } from "@/lib/plans/load-plan";
import type { PlanPosts } from "./posts";

const paragraphs = (text: string) => text.split(/\n+/).map((line, at) => <p key={at}>{line}</p>);

/** What is going on: written by everybody at the table, in words the family would use. */
export function GoingOnSection({ plan: { planId, version, goingOn, notAgreed }, posts }: { readonly plan: PlanShown; readonly posts: Pick<PlanPosts, "saveWords"> | null }) {
  if (!posts && !goingOn) return null;
  return (
    <Section id="going-on" title="What is going on" note={posts ? "In words the family would use themselves." : undefined}>
      {posts
        ? (
          <Form id="words" action={posts.saveWords} submit="Save these words" plain keep hidden={{ planId, version }} done="Saved.">
            <TextArea name="goingOn" label="What is happening" hint="Also outside the family: friends, the way to school, places, online. Everybody who agrees to the plan reads this." value={goingOn ?? undefined} optional maxLength={2000} />
            <TextArea name="notAgreed" label="What is not agreed yet" hint="It can stay open. Say whose way is tried first." value={notAgreed ?? undefined} optional rows={3} maxLength={2000} />
          </Form>
        )
        : <div className="prose">{paragraphs(goingOn!)}</div>}
    </Section>
  );
}

/** What people at the table do not agree on: said, not smoothed over. In a draft it is written with what is going on. */
export function NotAgreedSection({ plan: { notAgreed } }: { readonly plan: PlanShown }) {
  return notAgreed ? <Section id="not-agreed" title="Not agreed yet"><div className="prose">{paragraphs(notAgreed)}</div></Section> : null;
}
