import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ListedImport } from "@/lib/imports/import-page";
import { countsInShort } from "@/lib/imports/counts.present";
import { STATES } from "@/lib/imports/import.present";
import { KIND_WORDS } from "@/lib/imports/present";
import { dayOf, longDay, timeOf } from "@/lib/kernel/calendar";

type Props = { readonly imports: readonly ListedImport[]; readonly from: number; readonly of: number; readonly previous?: string; readonly next?: string };

/** The files that were sent, newest first, each with where it is. */
export function SentFiles({ imports, from, of, previous, next }: Props) {
  return (
    <Section id="sent" title="Files sent" note="Newest first.">
      {imports.length === 0
        ? <EmptyState title="No file has been sent yet.">Each file you send is listed here with where it is and what it changed. Start with the roll: every other file is matched to it.</EmptyState>
        : <DataTable
            stack caption="Files sent, newest first" columns={[{ label: "File" }, { label: "What it is" }, { label: "Sent" }, { label: "Where it is" }, { label: "What it changes" }]}
            rows={imports.map((file) => ({ key: file.id, cells: [
              <TextLink key="file" href={`/imports/${file.id}`}>{file.fileName}</TextLink>,
              file.kind ? KIND_WORDS[file.kind].title : <span key="kind" className="quiet">{STATES[file.state].moving ? "not read yet" : "not recognised"}</span>,
              `${longDay(dayOf(file.sentAt))}, ${timeOf(file.sentAt)}${file.sentBy ? `, by ${file.sentBy}` : ""}`,
              <Tag key="state" kind={STATES[file.state].shade}>{STATES[file.state].label}</Tag>,
              countsInShort(file.state, file.kind, file.counts),
            ] }))}
          />}
      {of > imports.length && <Pagination from={from} to={from + imports.length - 1} of={of} what="files" previous={previous} next={next} />}
    </Section>
  );
}
