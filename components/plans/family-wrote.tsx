import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { OwnWords } from "@/components/ui/own-words";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { spokenDay, longDay } from "@/lib/kernel/calendar";
import type { NoteShown } from "@/lib/plans/family/load-notes";
import { NOTE_WORDS } from "@/lib/plans/present";
import type { PlanPosts } from "./posts";

type Props = { readonly notes: readonly NoteShown[]; readonly answer: PlanPosts["answer"] | null };

/** What the family wrote on their own page, newest first: their words, and what they were told back. */
export function FamilyWrote({ notes, answer }: Props) {
  if (notes.length === 0) return null;
  return (
    <div className="no-print"><Section id="family-wrote" title="The family wrote" note="On their own page. Nobody can change their words. A “stop” is answered the same day.">
      <ul className="wrote">
        {notes.map((note) => (
          <li key={note.id}>
            <p><Tag kind={note.readOn ? "settled" : note.kind === "add" ? "info" : "concern"}>{NOTE_WORDS[note.kind]}</Tag></p>
            <OwnWords foot={`${note.by}, ${longDay(note.saidOn)}${note.readOn ? `. Read on ${longDay(note.readOn)}.` : `. To be answered by ${spokenDay(note.dueOn)}.`}`}><p>{note.words}</p></OwnWords>
            {note.answer && <p>They were told: {note.answer}</p>}
            {!note.readOn && answer && (
              <Form id={`answer-${note.id}`} action={answer} submit="Mark as read and answer" plain hidden={{ noteId: note.id }} keep>
                <TextArea name="answer" label="What you tell them back" hint={`${note.by} reads this on their own page. Plain words.`} rows={3} maxLength={2000} />
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section></div>
  );
}
