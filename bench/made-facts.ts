// What else is known of a made-up child: two rounds of results and of the class review for everybody, an SDQ for half, the rest for few.
import { OBSERVATIONS_OF_CONCERN } from "../lib/imports/vocabulary";

type Value = string | number | null;
export type Facts = { readonly youngCarerSince: string | null; readonly rows: Readonly<Record<"assessment" | "wellbeing_score" | "judgement" | "suspension" | "declared_insight" | "earlier_contact", readonly (readonly Value[])[]>> };

export function factsOf(random: () => number, secondary: boolean): Facts {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!, few = (share: number) => random() < share;
  const need = random(), worried = need > 0.88; // whom more than one thing is known of
  const level = () => one(need > 0.8 ? ["well below", "below", "below", "at"] : need > 0.7 ? ["below", "at"] : ["at", "at", "at", "above"]);
  const assessment = (secondary ? ["English", "maths", "science"] : ["reading", "writing", "maths"]).flatMap((subject) => {
    const autumn = level(), summer = few(0.85) ? autumn : level();
    return [["2026-12-04", autumn], ["2027-06-11", summer]].map(([on, against]): Value[] => [subject, on!, against!, against === "well below" && few(0.3) ? 2.5 : null]);
  });
  const score = (usual: number) => Math.min(10, Math.floor(random() * (worried ? 10 : usual)));
  const wellbeing = few(0.5) ? [["emotional", score(5)], ["peer", score(4)], ["prosocial", 10 - score(4)]].map(([subscale, is]) => ["SDQ", "4-band-2014", secondary ? "self" : "teacher", "2027-02-05", subscale!, is!]) : [];
  const judgement: Value[][] = ["2026-11-20", "2027-06-18"].flatMap((on) => [
    ...(worried || few(0.06) ? [...new Set([one(OBSERVATIONS_OF_CONCERN), one(OBSERVATIONS_OF_CONCERN)])] : ["nothing-to-add"]).map((said): Value[] => [on, "teacher@school.example", said, null]),
    [on, "teacher@school.example", "family-engagement", one(["high", "high", "medium", "medium", "low", "not known"].slice(worried ? 2 : 0, worried ? 6 : few(0.1) ? 6 : 4))],
  ]);
  return {
    youngCarerSince: few(0.01) ? "2026-10-02" : null,
    rows: {
      assessment, wellbeing_score: wellbeing, judgement,
      suspension: few(worried ? 0.12 : 0.01) ? [["2027-05-17", 4]] : [],
      declared_insight: few(worried ? 0.12 : 0.02) ? [["2027-01-15", one(["young-carer", "bereavement", "house-move", "new-to-school", "parent-in-prison"]), "head@school.example"]] : [],
      earlier_contact: worried && few(0.5) ? ["2026-10-06", "2027-01-19", "2027-04-27"].slice(0, one([1, 2, 3])).map((on) => [on, one(["school", "family", "health"]), one(["no-action", "no-action", "not-reached", "help-started"]), on]) : [],
    },
  };
}
