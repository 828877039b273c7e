import type { ReactNode } from "react";

/** Somebody's own words, large; the foot says who heard them and who may change them. */
export function OwnWords({ children, foot }: { readonly children: ReactNode; readonly foot: ReactNode }) {
  return <blockquote className="own-words">{children}<footer>{foot}</footer></blockquote>;
}

export type Strength = { readonly key: string; readonly what: ReactNode; readonly by: ReactNode };

/** What is strong, each with who said so. */
export function Strengths({ items }: { readonly items: readonly Strength[] }) {
  return <ul className="strengths">{items.map(({ key, what, by }) => <li key={key}>{what} <span>{by}</span></li>)}</ul>;
}
