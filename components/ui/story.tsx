import type { ReactNode } from "react";

export type Strength = { readonly key: string; readonly what: ReactNode; readonly by: ReactNode };

/** What is strong, each with who said so. */
export function Strengths({ items }: { readonly items: readonly Strength[] }) {
  return <ul className="strengths">{items.map(({ key, what, by }) => <li key={key}>{what} <span>{by}</span></li>)}</ul>;
}
