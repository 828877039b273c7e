const written = new Intl.NumberFormat("en-GB");
export type Counted = { readonly label: string; readonly done: number; readonly of?: number };

/** Long work as counts that grow; without `of` the bar says only that work is going on. */
export function Progress({ label, counts, note }: { readonly label: string; readonly counts: readonly Counted[]; readonly note?: string }) {
  return (
    <div className="progress" role="group" aria-label={label}>
      <ul>
        {counts.map(({ label: what, done, of }) => (
          <li key={what}>
            <span>{what}</span>
            <progress aria-label={what} value={of === undefined ? undefined : done} max={of || 1} />
            <span>{written.format(done)}{of !== undefined && ` of ${written.format(of)}`}</span>
          </li>
        ))}
      </ul>
      {note && <p role="status">{note}</p>}
    </div>
  );
}
