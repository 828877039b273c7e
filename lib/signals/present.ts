// A child's page: for each strand what was observed, with value, dates and source, and what is missing and why. Unknown is never low.
import { EXPECTED_BY_DEFAULT, type Expected, missingAt } from "./expected.rules";
import type { Measure } from "../partnership/measures/measure.rules";
import type { ChildFacts } from "./facts";
import { attendance } from "./observed/attendance.present";
import { lateSentence, missingSentence } from "./observed/missing.present";
import { measured } from "./observed/measured.present";
import { academic, insight, judgement } from "./observed/said.present";
import { sdq } from "./observed/sdq.present";
import { type Names, NOBODY_KNOWN, type Read, type Signal } from "./observed/signal.present";
import type { SchoolAt } from "./school-weeks.rules";
import { STRAND_WORDS, STRANDS, type Strand, type WhyMissing } from "./vocabulary";

export type StrandSignals = {
  readonly strand: Strand; readonly name: string; readonly signals: readonly Signal[];
  /** `why` is null where what is expected is there, but has stopped coming. */
  readonly missing: { readonly why: WhyMissing | null; readonly sentence: string } | null;
};

const both = (...reads: readonly Read[]): Read => (child, school, names) => reads.flatMap((read) => read(child, school, names));
const readers = (measures: readonly Measure[]): Readonly<Record<Strand, Read>> => ({
  attendance, academic, "teacher-judgement": judgement, insight,
  emotional: both(sdq(["emotional", "conduct", "hyperactivity", "impact", "total"]), measured(measures, "emotional")), social: both(sdq(["peer", "prosocial"]), measured(measures, "social")),
});

/** All six strands of one child at the school on its as-at date; `expected` is what the programme collects, `measures` what the area has defined besides the SDQ. */
export function signalsOfChild(child: ChildFacts, school: SchoolAt, expected: Expected = EXPECTED_BY_DEFAULT, names: Names = NOBODY_KNOWN, measures: readonly Measure[] = []): readonly StrandSignals[] {
  const read = readers(measures);
  const missing = missingAt(school, expected)(child);
  return STRANDS.map((strand) => {
    const why = missing.find((one) => one.strand === strand)?.why, late = strand === "attendance" && !why ? lateSentence(child, school) : null;
    return {
      strand, name: STRAND_WORDS[strand], signals: read[strand](child, school, names),
      missing: why ? { why, sentence: missingSentence(strand, why, child, school, expected) } : late ? { why: null, sentence: late } : null,
    };
  });
}
