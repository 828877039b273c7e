// The latest SDQ scores of each respondent, with their band. No wording of the questionnaire is held here: its licence forbids it.
import { longDay } from "../../kernel/calendar";
import { type BandedSubscale, latestSdq, placeSdq } from "../sdq.rules";
import type { WellbeingScore } from "../facts";
import { RESPONDENT_WORDS } from "../vocabulary";
import type { Read, Signal } from "./signal.present";

const WORDS: Readonly<Record<BandedSubscale, string>> = {
  emotional: "an emotional score", conduct: "a conduct score", hyperactivity: "a hyperactivity score", peer: "a peer score", prosocial: "a prosocial score", impact: "an impact score", total: "a total difficulties score",
};
const RULED: readonly BandedSubscale[] = ["emotional", "peer", "prosocial"];

/** Where its two bands furthest from average begin, and whose table that is; that no default rule reads the others is said. */
function context(subscale: BandedSubscale, placed: NonNullable<ReturnType<typeof placeSdq>> | null): string {
  const table = placed ? `The two bands furthest from average begin at ${placed.edge}${subscale === "prosocial" ? " and go down" : ""} (${placed.source}, ${placed.year}).` : "There is no table of bands for this score.";
  return RULED.includes(subscale) ? table : `${table} No rule reads this score.`;
}

const NAMES: Readonly<Record<BandedSubscale, string>> = { emotional: "emotional", conduct: "conduct", hyperactivity: "hyperactivity", peer: "peer", prosocial: "prosocial", impact: "impact", total: "total difficulties" };
/** The same score beside the others of the same answers. */
function partOf(subscale: BandedSubscale, row: WellbeingScore, placed: NonNullable<ReturnType<typeof placeSdq>> | null): NonNullable<Signal["part"]> {
  const name = NAMES[subscale];
  return {
    of: `${RESPONDENT_WORDS[row.respondent]} answers on the SDQ, ${longDay(row.on)}`, name, short: `${name} ${row.score}${placed ? `, ${placed.band}` : ""}`, ruled: RULED.includes(subscale),
    edge: placed && `${placed.edge}${subscale === "prosocial" ? " and below" : ""}`, table: placed && `${placed.source}, ${placed.year}`,
  };
}

export const sdq = (subscales: readonly BandedSubscale[]): Read => (child, { asAt }) =>
  subscales.flatMap((subscale) => latestSdq(child, subscale, asAt).map((row): Signal => {
    const placed = placeSdq(row, subscale, 2);
    return {
      sentence: `${RESPONDENT_WORDS[row.respondent]} answers on the SDQ gave ${WORDS[subscale]} of ${row.score} on ${longDay(row.on)}${placed ? `, in the band “${placed.band}”` : ""}.`,
      value: row.score, from: row.on, to: row.on, source: `SDQ, ${row.respondent}, ${row.version}`, context: context(subscale, placed), part: partOf(subscale, row, placed),
    };
  }));
