"use client";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { NOTE_ASKS, NOTE_BUTTONS, NOTE_HINTS, NOTE_SEND, noteSent } from "@/lib/plans/family/present";
import { NOTE_KINDS } from "@/lib/plans/family/vocabulary";
import type { NotePost } from "./posts";

/** Three things a family can say, each with words of their own; `linkKey` comes along, since nobody signs in here. */
export function SaySomething({ caseId, linkKey, linkWorker, action }: { readonly caseId: string; readonly linkKey: string; readonly linkWorker: string; readonly action: NotePost }) {
  return (
    <div className="say">
      {NOTE_KINDS.map((kind) => (
        <details key={kind}>
          <summary className={kind === "add" ? "button big wide" : "button plain big wide"}>{NOTE_BUTTONS[kind]}</summary>
          <Form id={kind} action={action} submit={NOTE_SEND[kind]} plain={kind !== "add"} big wide hidden={{ key: linkKey, caseId, kind }} done={(done) => <p>{noteSent(done.kind, linkWorker)}</p>}>
            <TextArea name="words" label={NOTE_ASKS[kind]} hint={`${NOTE_HINTS[kind]} ${linkWorker} reads it. The people at school who look after children can read it too.`} maxLength={4000} />
          </Form>
        </details>
      ))}
    </div>
  );
}
