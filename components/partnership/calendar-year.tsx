import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { laidOut, schoolDaysIn } from "@/lib/partnership/calendar/calendar.rules";
import type { KeptEntry } from "@/lib/partnership/calendar/load-calendar";
import { ENTRY_WORDS, entryName, schoolDaysWords, spanSpoken, spanWords } from "@/lib/partnership/calendar/present";

type Props = { readonly entries: readonly KeptEntry[]; readonly schoolYear: number; readonly mayChange: boolean };

/** A school year's terms, each with its school days and with what it is closed for; what lies in no term comes after. */
export function CalendarYear({ entries, schoolYear, mayChange }: Props) {
  const { terms, between } = laidOut(entries, schoolYear);
  return (
    <>
      {terms.map(({ term, closed }) => (
        <section className="calendar-term not-first:mt-8" key={term.id} aria-labelledby={`term-${term.id}`}>
          <h3 id={`term-${term.id}`}>{entryName(term)}</h3>
          <p>{spanWords(term)}. {schoolDaysWords(schoolDaysIn(entries, term))}. <Change entry={term} drawn={mayChange} /></p>
          <Closed name={`Closed in ${entryName(term)}`} entries={closed} mayChange={mayChange} />
        </section>
      ))}
      {between.length > 0 && <section className="calendar-term not-first:mt-8" aria-labelledby="between"><h3 id="between">In no term</h3><Closed name="Closed, in no term" entries={between} mayChange={mayChange} /></section>}
    </>
  );
}

function Closed({ name, entries, mayChange }: { readonly name: string; readonly entries: readonly KeptEntry[]; readonly mayChange: boolean }) {
  if (entries.length === 0) return null;
  return (
    <DataTable caption={name} stack columns={[{ label: "Closed on" }, { label: "What it is" }]}
      rows={entries.map((entry) => ({ key: entry.id, cells: [spanSpoken(entry), <>{whatItIs(entry)} <Change entry={entry} drawn={mayChange} /></>] }))} />
  );
}

const whatItIs = (entry: KeptEntry): string => (entry.name === null ? entryName(entry) : `${entry.name} (${ENTRY_WORDS[entry.kind].short})`);

const Change = ({ entry, drawn }: { readonly entry: KeptEntry; readonly drawn: boolean }) =>
  drawn ? <TextLink className="no-print" href={`/calendar/${entry.id}`}>Change<span className="vh"> {entryName(entry)}, {spanWords(entry)}</span></TextLink> : null;
