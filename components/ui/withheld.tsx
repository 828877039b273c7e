import { Icon } from "./icon";

/** On paper only: what is not on it, and by whose wish; the same words for every child. */
export function Withheld({ items }: { readonly items: readonly { readonly what: string; readonly by: string }[] }) {
  return (
    <section className="print-only paper-withheld" aria-label="Withheld from this paper">
      <ul>{items.map(({ what, by }) => <li key={what}><Icon name="lock" /> <b>Withheld</b>, by wish of {by}: {what}</li>)}</ul>
    </section>
  );
}
