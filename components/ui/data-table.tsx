import type { ReactNode } from "react";
import { classes } from "./classes";
import { TextLink } from "./text-link";

export type Column = {
  readonly label: string;
  readonly num?: boolean;
  readonly hidden?: boolean;
  readonly sort?: { readonly href: string; readonly now?: "ascending" | "descending" };
};
export type Row = { readonly key: string; readonly cells: readonly ReactNode[]; readonly current?: boolean };
type Props = {
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly foot?: readonly ReactNode[];
  readonly stack?: boolean;
  readonly scroll?: boolean;
};

/** Rows whose first cell is their head and holds their link; `stack` makes blocks of them on a phone, `scroll` a region to scroll sideways. */
export function DataTable({ caption, showCaption, columns, rows, foot, stack, scroll }: Props) {
  const align = (at: number) => (columns[at]?.num ? "r" : undefined);
  const table = (
    <table className={classes("data-table", stack && "stack")}>
      <caption className={showCaption ? undefined : "vh"}>{caption}</caption>
      <thead><tr>{columns.map(head)}</tr></thead>
      <tbody>
        {rows.map(({ key, cells, current }) => (
          <tr key={key} aria-current={current || undefined}>
            {cells.map((cell, at) => at === 0
              ? <th key={at} scope="row" className={align(at)}>{cell}</th>
              : <td key={at} data-label={columns[at]?.label} className={align(at)}>{cell === null || cell === undefined ? null : stack ? <span>{cell}</span> : cell}</td>)}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot><tr>{foot.map((cell, at) => at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at} data-label={columns[at]?.label} className={align(at)}>{stack ? <span>{cell}</span> : cell}</td>)}</tr></tfoot>}
    </table>
  );
  return scroll ? <div className="scroll" tabIndex={0} role="region" aria-label={`${caption}, scrolls sideways`}>{table}</div> : table;
}

const arrows = { ascending: "↑", descending: "↓" } as const;

function head({ label, num, hidden, sort }: Column) {
  return (
    <th key={label} scope="col" className={num ? "r" : undefined} aria-sort={sort?.now}>
      {sort ? <TextLink href={sort.href}>{label}</TextLink> : hidden ? <span className="vh">{label}</span> : label}
      {sort?.now && <span aria-hidden="true"> {arrows[sort.now]}</span>}
    </th>
  );
}
