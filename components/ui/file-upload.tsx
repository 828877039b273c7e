"use client";
import { FieldFrame, wiring, type Asked } from "./field-frame";
import { useField } from "./form-context";

/** Chooses files to send with the form; `accept` is a hint to the browser, never a check. */
export function FileUpload({ name, label, hint, optional, accept, multiple }: Asked & { readonly accept?: string; readonly multiple?: boolean }) {
  const { id, error } = useField(name);
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <input {...wiring(id, hint, error)} className="control" type="file" name={name} accept={accept} multiple={multiple} />
    </FieldFrame>
  );
}
