import { SelectField } from "@/components/ui/field";
import type { Column } from "@/lib/imports/columns";
import { fieldOf } from "@/lib/imports/say-columns";

type Heading = { readonly value: string; readonly label: string };
type Props = { readonly columns: readonly Column[]; readonly headings: readonly Heading[]; readonly chosen: ReadonlyMap<string, string> };

/** A choice of heading for each column: the needed ones first, then what Seen found besides, then the rest, folded. */
export function ColumnChoices({ columns, headings, chosen }: Props) {
  const choice = ({ title, required, write }: Column) => (
    <SelectField key={title} name={fieldOf(title)} label={title} hint={write === "text" ? undefined : write} optional={!required} empty={required ? "Choose a heading" : "Not in this file"} value={chosen.get(title)} options={headings} />
  );
  const found = columns.filter(({ title, required }) => !required && chosen.has(title)), rest = columns.filter(({ title, required }) => !required && !chosen.has(title));
  return (
    <>
      {columns.filter(({ required }) => required).map(choice)}
      {found.map(choice)}
      {rest.length > 0 && (
        <details>
          <summary>Is something else in the file? {rest.length} more {rest.length === 1 ? "column" : "columns"} Seen can read</summary>
          <div className="form-fields pt-4">{rest.map(choice)}</div>
        </details>
      )}
    </>
  );
}
