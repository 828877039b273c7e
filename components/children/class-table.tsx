import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { SHRED } from "@/lib/children/class-list.present";
import type { ClassShown } from "@/lib/children/class-list";
import { yearWords } from "@/lib/children/present";

type Props = { readonly shown: Pick<ClassShown, "className" | "children">; readonly paper: boolean; readonly opens: (childId: string) => boolean };

/** A class by surname; on paper with room to write by hand, on a screen without a column that says nothing of anybody. */
export function ClassTable({ shown: { className, children }, paper, opens }: Props) {
  const known = paper || children.some(({ knownAs }) => knownAs), years = paper || new Set(children.map(({ yearGroup }) => yearGroup)).size > 1;
  const columns = [{ label: "Name, by surname" }, ...(known ? [{ label: "Known as" }] : []), ...(years ? [{ label: "Year" }] : []), ...(paper ? [{ label: "A strength" }, { label: "Something to talk about" }] : [{ label: "Say something", hidden: true }])];
  return (
    <div className={paper ? "class-sheet" : undefined}>
      <DataTable caption={`Class ${className}`} stack={!paper && known && years} scroll={paper} columns={columns} rows={children.map(({ childId, surname, forename, calledName, knownAs, yearGroup }) => ({
        key: childId,
        cells: [
          !paper && opens(childId) ? <TextLink key="link" href={`/children/${childId}`}>{surname}, {forename}</TextLink> : `${surname}, ${forename}`, ...(known ? [knownAs] : []), ...(years ? [yearWords(yearGroup)] : []),
          ...(paper ? [null, null] : [<TextLink key="concern" href={`/concerns/new?child=${childId}`}>Raise a concern<span className="vh"> about {calledName}</span></TextLink>]),
        ],
      }))} />
      {paper && <p className="small quiet">{SHRED}</p>}
    </div>
  );
}
