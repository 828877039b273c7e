import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList, type Term } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { namedSentence, NEEDS_TOKEN, on, outcomeSentence, PROBLEM_WORDS, since, triedSentence } from "@/lib/imports/source/present";
import { deletedSentence } from "@/lib/imports/source/marks-table";
import type { Outcome } from "@/lib/imports/source/result";
import type { SourcePage } from "@/lib/imports/source/source-page";
import { LookAgain } from "./look-again";

/** How it stands: not connected, connected, not to be reached since a day, or revoked. */
export function SourceState({ page: { source, revoked } }: { readonly page: SourcePage }) {
  if (!source) return (
    <Section id="state" title="How it stands">
      {revoked
        ? <Notice kind="info" title="Revoked"><p>The connection was taken away {on(revoked.at)}{revoked.by ? ` by ${revoked.by}` : ""}. Its token is wiped, and nothing is asked any more. What had landed stays.</p></Notice>
        : <p>Your school’s system is not connected. Nothing is fetched; send files as before.</p>}
    </Section>
  );
  const { problem, tried, result } = source;
  const items: readonly Term[] = [
    { term: "State", is: problem ? <Tag kind="watch">Not working</Tag> : <Tag kind={tried || result ? "settled" : "info"}>Connected</Tag> },
    { term: "Address", is: source.address },
    { term: "School’s id there", is: source.theirId },
    { term: "Connected", is: `${on(source.connectedAt)}${source.connectedBy ? ` by ${source.connectedBy}` : ""}` },
  ];
  return (
    <>
      <Section id="state" title="How it stands">
        {problem && <Notice kind="watch" title={`Nothing could be fetched ${since(problem.since)}`}><p>{PROBLEM_WORDS[problem.what]}{NEEDS_TOKEN.includes(problem.what) && <> <TextLink href="#connect">Enter a new token</TextLink></>}</p></Notice>}
        {!problem && tried && <p>{triedSentence(tried.children, tried.at)}</p>}
        {!problem && !tried && !result && <><p>Seen is asking your system now. Look again in a moment.</p><LookAgain /></>}
        <SummaryList items={items} />
      </Section>
      <Section id="last" title="The last fetch" note={source.fetchedAt ? `It was ${on(source.fetchedAt)}.` : undefined}>
        {result ? (
          <>
            <p>{namedSentence(result)}</p>
            <SummaryList items={[{ term: "Roll", ...told("roll", result.roll) }, { term: "Marks", ...told("marks", result.marks) }]} />
            {result.deletedMarks > 0 && <p>{deletedSentence(result.deletedMarks)}</p>}
          </>
        ) : <p>Nothing has been fetched yet. Seen fetches each night, long before school.</p>}
      </Section>
    </>
  );
}

const told = (kind: "roll" | "marks", outcome: Outcome): Omit<Term, "term"> => ({
  is: outcomeSentence(kind, outcome),
  ...(outcome.importId && { act: <TextLink href={`/imports/${outcome.importId}`}>{outcome.state === "needs-review" ? "Check" : "See"} the {kind}</TextLink> }),
});
