const written = new Intl.NumberFormat("en-GB");

/** A count with its unit, or "c" where it is suppressed (null): readers hear why, SuppressionNote says it once a page. */
export function Count({ value, unit }: { readonly value: number | null; readonly unit?: string }) {
  const of = unit && ` ${unit}`;
  if (value !== null) return <span className="num">{written.format(value)}{of}</span>;
  return <span className="suppressed"><span aria-hidden="true">c</span><span className="vh">suppressed: between 1 and 5, or a number that would give one away</span>{of}</span>;
}

/** What "c" stands for. */
export function SuppressionNote() {
  return <p className="small quiet"><b>c</b> stands for a number between 1 and 5, or one that would give such a number away. The same numbers stay hidden on every page and in every export.</p>;
}
