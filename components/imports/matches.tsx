import { Form } from "@/components/ui/form";
import { Segment } from "@/components/ui/segment";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { OpenMatch, Sided } from "@/lib/children/load-matches";
import { agreesSentence, MATCH_WORDS, whoTitle, type MatchAnswer } from "@/lib/children/matches.present";
import type { FormState } from "@/lib/doorway/form-state";
import { longDay, type Day } from "@/lib/kernel/calendar";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
const nothing = <span className="quiet">not recorded</span>;
const differs = (one: string, other: string) => (one === other ? one : <strong>{other}</strong>);

/** One question about one or two children, what stands of them side by side, and the answers. */
export function Match<T>({ match, answer }: { readonly match: OpenMatch; readonly answer: Post<T> }) {
  const words = MATCH_WORDS[match.kind];
  return (
    <Section id={`match-${match.id}`} title={whoTitle(match)} note={`Seen noticed it on ${longDay(match.foundOn)}.`}>
      <p className="prose"><strong>{words.title}.</strong> {words.sentence}{match.agrees !== null && ` ${agreesSentence(match.agrees)}`}</p>
      {match.other ? <SideBySide one={match.one} other={match.other} /> : <Alone match={match} />}
      <Form id={`answer-${match.id}`} plain action={answer} hidden={{ matchId: match.id }} submit="Keep this answer">
        <Segment name="answer" legend="Which is it?" options={(Object.entries(words.answers) as [MatchAnswer, string][]).map(([value, label]) => ({ value, label }))} />
      </Form>
      <p className="prose quiet">{words.then}</p>
    </Section>
  );
}

function SideBySide({ one, other }: { readonly one: Sided; readonly other: Sided }) {
  const rows: readonly (readonly [string, string, string])[] = [
    ["UPN", one.upn, other.upn], ["Name", one.name, other.name], ["Birth date", longDay(one.bornOn), longDay(other.bornOn)], ["Year group", one.yearGroup, other.yearGroup],
    ["Class", one.className ?? "", other.className ?? ""], ["Came to the school", day(one.admittedOn), day(other.admittedOn)], ["On the roll now", one.onRoll ? "yes" : "no", other.onRoll ? "yes" : "no"],
  ];
  return (
    <DataTable stack caption="The two, side by side" columns={[{ label: "What" }, { label: "One" }, { label: "The other" }]}
      rows={rows.map(([what, first, second]) => ({ key: what, cells: [what, first || nothing, second ? differs(first, second) : nothing] }))} />
  );
}

function Alone({ match: { one, was } }: { readonly match: OpenMatch }) {
  const rows = was
    ? [["UPN", one.upn, one.upn], ["Name", was.name, one.name], ["Birth date", longDay(was.bornOn as Day), longDay(one.bornOn)]] as const
    : [["UPN", one.upn], ["Name", one.name], ["Birth date", longDay(one.bornOn)], ["Class", one.className ?? "not recorded"]] as const;
  return (
    <DataTable stack caption={was ? "What stood before, and what your roll says" : "What your roll says"} columns={was ? [{ label: "What" }, { label: "Was" }, { label: "Is now" }] : [{ label: "What" }, { label: "Your roll" }]}
      rows={rows.map(([what, first, second]) => ({ key: what, cells: second === undefined ? [what, first] : [what, first, differs(first, second)] }))} />
  );
}

const day = (on: Day | null): string => (on ? longDay(on) : "");
