"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext } from "@/components/ui/form-context";
import { Submit } from "@/components/ui/submit";
import { sizeOf } from "@/lib/imports/counts.present";
import { whySent, type SendRefusal } from "@/lib/imports/send.present";
import { upload, type Sending } from "./upload";

type Props = {
  readonly hidden: Readonly<Record<string, string>>; readonly limitMb: number; readonly children: ReactNode;
  readonly before: { readonly refusal: SendRefusal; readonly typed: Readonly<Record<string, string>> } | null;
};
const SILENT = "Seen did not answer. Check your connection, then send the file again.";
const KEPT = "What you chose is still here.";

/** The form a file is sent with. With scripts it shows how much has gone and can be stopped; without, it is an ordinary post. */
export function UploadForm({ hidden, limitMb, before, children }: Props) {
  const router = useRouter();
  const [refused, setRefused] = useState<SendRefusal | "silent" | null>(before?.refusal ?? null);
  const [gone, setGone] = useState<{ readonly bytes: number; readonly of: number } | null>(null);
  const sending = useRef<Sending>(undefined);

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget), file = data.get("file");
    const size = file instanceof File ? file.size : 0;
    setRefused(null);
    if (size > limitMb * 1024 * 1024) return setRefused("too-big");
    setGone({ bytes: 0, of: size });
    sending.current = upload(data, (bytes, of) => setGone({ bytes, of }));
    const answer = await sending.current.answered;
    if (answer.to) return router.push(answer.to);
    setGone(null);
    if (answer.refused) setRefused(answer.refused);
  };

  const why = refused === null ? {} : refused === "silent" ? { problem: SILENT } : whySent(refused, limitMb);
  return (
    <FormContext value={{ fields: why.fields, typed: before?.typed, waiting: gone !== null }}>
      {refused !== null && <ErrorSummary problem={why.problem} fields={why.fields} lost={KEPT} />}
      <form className="form" action="/api/imports" method="post" encType="multipart/form-data" onSubmit={send} noValidate>
        {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <div className="form-fields">{children}</div>
        <div role="status">
          {gone && (
            <div className="progress">
              <ul><li><span>Sent</span><progress aria-label="Sent" value={gone.bytes} max={gone.of || 1} /><span>{sizeOf(gone.bytes)} of {sizeOf(gone.of)}</span></li></ul>
            </div>
          )}
        </div>
        <div className="form-foot actions">
          <Submit>Send the file</Submit>
          {gone && <Button plain type="button" onClick={() => sending.current?.stop()}>Stop sending</Button>}
        </div>
      </form>
    </FormContext>
  );
}
