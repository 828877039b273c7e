import { PrintButton } from "./print-button";

type Props = {
  readonly purposes: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  /** What else the address says, so that choosing a purpose keeps it. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
};

/** Before printing: what the paper is for; it says so on its first line. */
export function PrintFor({ purposes, chosen, keep = {} }: Props) {
  return (
    <form method="get" className="print-for">
      <input type="hidden" name="print" value="1" />
      {Object.entries(keep).map(([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />)}
      <label htmlFor="print-for">Printed for</label>
      <select id="print-for" name="for" className="control narrow" defaultValue={chosen}>
        {purposes.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
      <button className="button plain" type="submit">Write it on the paper</button>
      <PrintButton>Print this page</PrintButton>
    </form>
  );
}
