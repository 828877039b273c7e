import { Form } from "@/components/ui/form";
import { Tag } from "@/components/ui/tag";
import { longDay, type Day } from "@/lib/kernel/calendar";
import { PART_WORDS } from "@/lib/plans/family/present";
import type { LinkPart, NoteKind } from "@/lib/plans/family/vocabulary";
import { NOTE_WORDS } from "@/lib/plans/present";
import type { EndLinkPost } from "./posts";

type Link = {
  readonly id: string; readonly guardianName: string; readonly parts: readonly LinkPart[]; readonly madeOn: Day; readonly untilOn: Day; readonly endedOn: Day | null; readonly works: boolean;
  readonly lastNote: { readonly on: Day; readonly kind: NoteKind } | null;
};

/** Every link ever made for this case, newest first: for whom, what it shows, and whether it still works. */
export function LinksList({ links, end }: { readonly links: readonly Link[]; readonly end: EndLinkPost }) {
  if (links.length === 0) return <p className="quiet">No link has been made yet. Each stands here with whom it is for, what it shows, and until when.</p>;
  return <ul className="wrote">{links.map((link) => <li key={link.id}><OneLink {...{ link, end }} /></li>)}</ul>;
}

function OneLink({ link: { id, guardianName, parts, madeOn, untilOn, endedOn, works, lastNote }, end }: { readonly link: Link; readonly end: EndLinkPost }) {
  return (
    <>
      <p><b>{guardianName}</b> <Tag kind={works ? "settled" : "quiet"}>{works ? `works until ${longDay(untilOn)}` : endedOn ? `ended on ${longDay(endedOn)}` : "lets nobody in"}</Tag></p>
      <p className="small">Shows: {parts.map((part) => PART_WORDS[part].toLowerCase()).join("; ")}.</p>
      <p className="small quiet">Made on {longDay(madeOn)}. {lastNote ? `Last wrote on ${longDay(lastNote.on)}: ${NOTE_WORDS[lastNote.kind].toLowerCase()}.` : "Nothing written yet."}</p>
      {endedOn === null && <Form id={`end-${id}`} action={end} submit={`End the link of ${guardianName}`} plain hidden={{ linkId: id }} />}
    </>
  );
}
