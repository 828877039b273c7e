/** Which part of a long list a page shows: `param` names it in the address and is the id of its section. */
export type Part = { readonly param: string; readonly asked: Readonly<Record<string, string | undefined>> };

const A_PAGE = 20;

/** Twenty rows of a list, and the addresses of those before and after; a page that is not there is the first. */
export function pageOf<T>(rows: readonly T[], { param, asked }: Part) {
  const pages = Math.max(1, Math.ceil(rows.length / A_PAGE));
  const wanted = Number(asked[param]);
  const page = Number.isInteger(wanted) && wanted >= 1 && wanted <= pages ? wanted : 1;
  const from = (page - 1) * A_PAGE;
  const href = (to: number) => {
    const kept = Object.entries({ ...asked, [param]: String(to) }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return `?${new URLSearchParams(kept)}#${param}`;
  };
  return {
    rows: rows.slice(from, from + A_PAGE), from: from + 1, to: Math.min(from + A_PAGE, rows.length), of: rows.length,
    previous: page > 1 ? href(page - 1) : undefined, next: page < pages ? href(page + 1) : undefined,
  };
}
