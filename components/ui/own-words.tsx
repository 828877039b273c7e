import type { ReactNode } from "react";

type Props = { readonly children: ReactNode; readonly foot: ReactNode; readonly lang?: string };

/** Somebody's own words, large; the foot says who heard them and who may change them; `lang` is the language (BCP 47) they were said in. */
export function OwnWords({ children, foot, lang }: Props) {
  return <blockquote className="own-words"><div lang={lang} dir={lang && "auto"}>{children}</div><footer>{foot}</footer></blockquote>;
}
