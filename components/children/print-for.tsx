import { PrintButton } from "@/components/ui/print-button";

export const PRINTED_FOR = { review: "a review of this child", meeting: "a meeting of those involved", file: "the child’s file" } as const;
export type PrintedFor = keyof typeof PRINTED_FOR;
export const isPrintedFor = (text: string | undefined): text is PrintedFor => text !== undefined && text in PRINTED_FOR;

/** Before printing: what the paper is for; it says so on its first line. Not for the family: it carries other people’s numbers and words. */
export function PrintFor({ chosen, school }: { readonly chosen: PrintedFor; readonly school?: string }) {
  return (
    <form method="get" className="print-for">
      <input type="hidden" name="print" value="1" />
      {school && <input type="hidden" name="school" value={school} />}
      <label htmlFor="print-for">Printed for</label>
      <select id="print-for" name="for" className="control narrow" defaultValue={chosen}>
        {Object.entries(PRINTED_FOR).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
      </select>
      <button className="button plain" type="submit">Write it on the paper</button>
      <PrintButton>Print this page</PrintButton>
    </form>
  );
}
