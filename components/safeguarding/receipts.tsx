import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { atInWords } from "@/lib/safeguarding/present";

type Receipt = { readonly entryId: string; readonly reference: string; readonly raisedAt: Date; readonly readAt: Date | null };

/** The raiser's own receipts: that each arrived and whether a lead has opened it. */
export function Receipts({ receipts }: { readonly receipts: readonly Receipt[] }) {
  return (
    <DataTable stack caption="What you sent to the safeguarding leads" columns={[{ label: "Reference" }, { label: "Sent" }, { label: "Read" }]}
      rows={receipts.map(({ entryId, reference, raisedAt, readAt }) => ({
        key: entryId, cells: [<TextLink key="link" href={`/worried-now/${entryId}`}>{reference}</TextLink>, atInWords(raisedAt), readAt ? atInWords(readAt) : "not read yet"],
      }))} />
  );
}
