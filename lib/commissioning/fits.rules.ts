// Whether a service fits a child: said in words beside each service, best first. It sorts and explains; it never hides one.
import type { ServiceStrand } from "./vocabulary";

type Offered = { readonly strands: readonly string[]; readonly fromAge: number | null; readonly toAge: number | null };
export type Sought = { readonly age: number | null; readonly strands: readonly string[] };
export type Fit = { readonly fits: boolean; /** 0 fits both, then what is not known, last what does not fit. */ readonly order: number; readonly why: string };

const STRAND_SAID: Readonly<Record<ServiceStrand, string>> = {
  attendance: "coming to school", emotional: "how a child feels", social: "friends", academic: "learning", insight: "what happens at home",
};
const said = (strands: readonly string[]): string => strands.map((strand) => STRAND_SAID[strand as ServiceStrand] ?? strand).join(" and ");

/** Whether age and what was noticed of a child agree with what a service is for, and the reason in words; what is not recorded counts as neither. */
export function fits(service: Offered, { age, strands }: Sought): Fit {
  const ageFits = age === null ? null : age >= (service.fromAge ?? 0) && age <= (service.toAge ?? Infinity);
  const shared = service.strands.filter((strand) => strands.includes(strand));
  const strandFits = strands.length === 0 ? null : shared.length > 0;
  const reasons = [
    strandFits === null ? "What was noticed of this child is not recorded by strand" : strandFits ? `It is for ${said(shared)}, which was noticed of this child` : `It is for ${said(service.strands)}, which was not what was noticed`,
    ageFits === null ? "the age is not recorded" : ageFits ? `the age fits (${agesWords(service)})` : `the age does not fit (${agesWords(service)}; this child is ${age})`,
  ];
  const answers = [ageFits, strandFits];
  return { fits: answers.every((answer) => answer !== false), order: answers.filter((answer) => answer === false).length * 3 + answers.filter((answer) => answer === null).length, why: `${reasons.join("; ")}.` };
}

/** Best fit first; equals keep their order. */
export const byFit = <S extends Offered>(services: readonly S[], sought: Sought): readonly (S & { readonly fit: Fit })[] =>
  services.map((service) => ({ ...service, fit: fits(service, sought) })).sort((one, other) => one.fit.order - other.fit.order);

/** `8 to 14 years`, `from 11 years`, `up to 11 years`, `any age`. */
export function agesWords({ fromAge, toAge }: Pick<Offered, "fromAge" | "toAge">): string {
  if (fromAge === null) return toAge === null ? "any age" : `up to ${toAge} years`;
  return toAge === null ? `from ${fromAge} years` : `${fromAge} to ${toAge} years`;
}
