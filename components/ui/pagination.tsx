import { TextLink } from "./text-link";

type Props = { readonly from: number; readonly to: number; readonly of: number; readonly what: string; readonly previous?: string; readonly next?: string };

/** Which rows these are, and links to the rows before and after. */
export function Pagination({ from, to, of, what, previous, next }: Props) {
  return (
    <nav className="pager" aria-label="Pages">
      <p>{from} to {to} of {of} {what}</p>
      {previous && <p><TextLink href={previous}>Previous {what}</TextLink></p>}
      {next && <p><TextLink href={next}>Next {what}</TextLink></p>}
    </nav>
  );
}
