"use client";
import { FileUpload } from "@/components/ui/file-upload";
import { useField } from "@/components/ui/form-context";

/** Where the file is chosen. No browser gives a chosen file back after a form was sent, so that is said when it matters. */
export function ImportFileField({ limitMb }: { readonly limitMb: number }) {
  const { sent } = useField("file");
  return (
    <div>
      <FileUpload name="file" label="File" accept=".csv,.tsv,.txt,.xlsx,.xml,text/csv" hint={`What your system exports, up to ${limitMb} MB. Nothing of it lands until you have looked at what it would change.`} />
      {sent && <p className="hint mt-2">If no file is chosen here any more, choose it once more: a browser does not keep it. The rest is as you left it.</p>}
    </div>
  );
}
