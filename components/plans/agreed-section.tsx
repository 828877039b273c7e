import { SelectField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { addDays, longDay, type Day } from "@/lib/kernel/calendar";
import type { PlanShown } from "@/lib/plans/load-plan";
import { PARTY_WORDS } from "@/lib/plans/present";
import { MUST_AGREE, PARTIES, REVIEW_AFTER_DAYS, type Party } from "@/lib/plans/vocabulary";
import type { PlanPosts } from "./posts";

type Props = { readonly plan: PlanShown; readonly today: Day; readonly posts: Pick<PlanPosts, "recordYes" | "takeBackYes"> | null };
const listed = (words: readonly string[]) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

/** Who said yes, in their words, and who has still to be asked. */
export function AgreedSection({ plan, today, posts }: Props) {
  const { planId, agreements, state, strengths, goals, actions } = plan;
  const missing = MUST_AGREE.filter((party) => !agreements.some((one) => one.party === party)), open = PARTIES.filter((party) => !agreements.some((one) => one.party === party));
  const whole = strengths.length > 0 && goals.some(({ was }) => was !== null) && actions.length > 0;
  return (
    <Section id="agreed" title="Agreed by" note={state === "draft" ? `Still to say yes: ${listed(missing.map((party) => PARTY_WORDS[party]))}.` : "Any of us can stop it."}>
      {agreements.length === 0 && <p className="quiet">Nobody has said yes yet. Each yes stands here, with the person and the day.</p>}
      <ul className="signed">
        {agreements.map(({ id, party, name, words, on }) => <li key={id}><b>{name}</b><span>{said(party, words)}</span><time dateTime={on}>{longDay(on)}</time></li>)}
      </ul>
      {posts && agreements.length > 0 && <div className="take-out no-print">{agreements.map(({ id, party }) => <Form key={id} id={`back-${id}`} action={posts.takeBackYes} submit={`Take out the yes of ${PARTY_WORDS[party]}`} plain hidden={{ agreementId: id }} />)}</div>}
      {posts && !whole && <p>A yes needs something to say yes to: at least one strength, one goal with a number, and one action.</p>}
      {posts && whole && (
        <Form id="yes" action={posts.recordYes} submit="Record this yes" hidden={{ planId }} done="Recorded.">
          <SelectField name="party" label="Who says yes" empty="Choose one" options={open.map((value) => ({ value, label: PARTY_WORDS[value] }))} narrow />
          <TextField name="name" label="Their name" narrow maxLength={100} />
          <TextField name="words" label="What they said" hint="“Yes, if I can stop.” Everybody who agrees to the plan reads it." optional maxLength={2000} />
          <TextField name="agreedOn" label="On which day" type="date" narrow value={today} max={today} />
          {missing.length === 1 && <TextField name="reviewOn" label="When we look at it again" hint="Half a term away unless you choose another day; 13 weeks at most." type="date" narrow value={addDays(today, REVIEW_AFTER_DAYS)} optional />}
        </Form>
      )}
    </Section>
  );
}

const said = (party: Party, words: string | null) => (words ? `${PARTY_WORDS[party]}: “${words}”` : PARTY_WORDS[party]);
