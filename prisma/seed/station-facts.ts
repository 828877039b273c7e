// Six children who each stand at one station of the thread on 12 March 2027: what was noticed of them, and what people decided.
import { day } from "../../lib/kernel/calendar";
import type { Decided } from "./decisions";
import { ASKED } from "./feeling";
import { ROUNDS } from "./learning";
import type { SeedJudgement } from "./noticed";
import type { Told } from "./story-facts";

type Observed = SeedJudgement["observation"];
const saw = (on: string, by: string, ...observations: readonly Observed[]): readonly SeedJudgement[] => [
  ...observations.map((observation) => ({ on: day(on), by: `${by}@larkhill.example`, observation })), { on: day(on), by: `${by}@larkhill.example`, observation: "family-engagement", answer: "high" },
];
const strength = (on: string, by: string, words: string): SeedJudgement => ({ on: day(on), by: `${by}@larkhill.example`, observation: "strength", words });
const behind = (...rounds: readonly (keyof typeof ROUNDS)[]): NonNullable<Told["results"]> => rounds.flatMap((round) => (["English", "maths"] as const).map((subject) => ({ subject, on: ROUNDS[round], against: "below" as const })));
const told = (emotional: number, peer: number): NonNullable<Told["scores"]> =>
  [{ respondent: "self", on: ASKED.autumn2026, scores: { emotional, conduct: 1, hyperactivity: 3, peer, prosocial: 8, impact: 1, total: emotional + peer + 4 } }];

export const STATION_FACTS: Readonly<Record<string, Told>> = {
  "Jermaine Clarke": { results: behind("autumn2026"), judgements: [strength("2027-01-27", "joanna.bright", "Plays the cornet in the town band.")] },
  "Ioana Petrescu": { results: behind("autumn2026"), scores: told(3, 6), judgements: [strength("2027-01-28", "nina.falk", "Makes newcomers welcome, in three languages."), ...saw("2027-01-28", "nina.falk", "left-out", "quieter-than-usual")] },
  "Joel Appiah": { results: behind("autumn2026"), scores: told(2, 5), judgements: [strength("2027-01-28", "owen.tait", "Keeps score so that nobody argues."), ...saw("2027-01-28", "owen.tait", "behaviour-changed", "struggling-with-learning")] },
  "Niamh Doyle": { results: behind("autumn2026"), scores: told(7, 3), judgements: [strength("2027-01-27", "iain.strand", "Reads to the younger ones in the library."), ...saw("2027-01-27", "iain.strand", "quieter-than-usual", "often-unwell")] },
  "Ruben Castellanos": { results: behind("autumn2026"), scores: told(6, 5), judgements: [strength("2027-01-28", "owen.tait", "Great ideas, more than fit on the page."), ...saw("2027-01-28", "owen.tait", "struggling-with-learning", "left-out")] },
  "Lucas Amadi": { results: behind("summer2026", "autumn2026"), scores: told(3, 6), judgements: [strength("2026-10-06", "carla.voss", "Says sorry and means it."), ...saw("2026-10-06", "carla.voss", "left-out", "behaviour-changed")] },
};

const asks = (reason: string): Decided => ({ end: "support-now", supportBy: "link-worker", reason });
export const STATION_DECISIONS: Readonly<Record<string, () => Decided>> = {
  "Ioana Petrescu": () => ({ end: "watch", watchUntil: day("2027-04-20"), wouldChange: "Ioana asking, or her tutor seeing her on her own for another half-term", reason: "Her class was mixed in January and her two friends are in the other half. Ms Falk sits her with them from Monday; we look again after Easter." }),
  "Joel Appiah": () => asks("Work that is too hard and a class that laughs: he has begun to answer with his elbows. One person first, who is on his side."),
  "Niamh Doyle": () => asks("Low in her own answers, ill before lessons in which she must speak, and no adult at school whom she would name."),
  "Ruben Castellanos": () => asks("He works in his third language and sits alone with it. Imran looks at the lessons; somebody asks him about the rest."),
  "Lucas Amadi": () => asks("Out of the group since the summer, and louder every week. He says himself that he would come for football."),
};
