import { Notice } from "@/components/ui/notice";
import { Tally } from "@/components/ui/tally";
import { TextLink } from "@/components/ui/text-link";
import type { ImportPage } from "@/lib/imports/import-page";
import { besideSentence, counted, landable, number, sessionsSentence, tallyOf } from "@/lib/imports/counts.present";
import { holdSentence } from "@/lib/imports/hold.present";
import { goneWords, NOTHING_CHANGED, officeHref, whatHappensNext } from "@/lib/imports/import.present";
import { linesHref } from "@/lib/imports/lines.present";
import { allCounts, mustBeAccepted, nothingChanged } from "@/lib/imports/report";

/** What the file would change, or has changed: counts, each a link to what it counts. */
export function ImportTally({ file }: { readonly file: ImportPage }) {
  if (!file.report || (file.state !== "needs-review" && file.state !== "landed")) return null;
  const landed = file.state === "landed", beside = besideSentence(file.state, file.report.beside);
  return (
    <>
    <Tally
      label={landed ? "What this file changed" : "What this file would change"}
      items={tallyOf(file.kind, file.report.counts, landed).map(({ count, label, fate }) => ({ count, label, href: file.kept[fate] > 0 ? linesHref(file.id, { fate }) : undefined }))}
    />
    {beside && <p className="prose small mb-4">{beside}</p>}
    </>
  );
}

/** One thing to know first: what is in the way, what came of it, or what to do. */
export function ImportNotice({ file }: { readonly file: ImportPage }) {
  const { state, report } = file;
  if (state === "refused") return <Notice kind="watch" title="Why, and what to do"><p>{report?.reason ?? "Export the file again, and send the new one."}</p><p><TextLink href={officeHref(file)}>Send another file</TextLink></p></Notice>;
  if (state === "thrown-away" || state === "undone") return <p><TextLink href={officeHref(file)}>Send another file</TextLink></p>;
  if (state === "failed" && report?.reason) return <Notice kind="watch" title="Why, and what to do"><p>{report.reason}</p></Notice>;
  if (state === "failed") return <Notice kind="watch" title="The file is still here"><p>Try again. If it fails twice, tell whoever looks after Seen for you.</p></Notice>;
  if (!report || (state !== "needs-review" && state !== "landed")) return null;
  const sessions = sessionsSentence(report.counts, state === "landed");
  const all = allCounts(report);
  if (nothingChanged(all)) return <Notice kind="settled" title={NOTHING_CHANGED.title}><p>{NOTHING_CHANGED.sentence}</p></Notice>;
  const held = holdSentence(file.hold);
  if (state === "landed") return <Notice kind={file.hold?.ended === null ? "watch" : "settled"} title="What happens next"><p>{held ?? whatHappensNext(file.kind)}</p>{sessions && <p>{sessions}</p>}</Notice>;
  const [they, them, are] = all.rejected === 1 ? ["it", "it", "is"] : ["they", "them", "are"];
  return (
    <>
      {mustBeAccepted(report).gone && <Notice kind="watch" title={goneWords(report.counts).title}><p>{goneWords(report.counts).sentence}</p></Notice>}
      {all.rejected > 0 && (
        <Notice kind="watch" title={`${counted(all.rejected, "row")} of ${number(all.rows)} cannot land as ${they} ${are}`}>
          <p>Correct {them} and send {them} again, here or from your own system{landable(all) > 0 && <>, or <a href="#land">accept that {they} {are} left out</a></>}.</p>
        </Notice>
      )}
      {sessions && <Notice><p>{sessions}</p></Notice>}
    </>
  );
}
