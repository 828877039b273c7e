// A questionnaire as the area describes it: which scores it gives, how far they go, and how they are placed. No question of it is held anywhere.
export const MEASURE_RESPONDENTS = ["parent", "teacher", "self"] as const;
export const CONCERNS = ["higher", "lower"] as const;
export const MEASURE_STRANDS = ["emotional", "social"] as const;
export const MOST_SUBSCALES = 6;

/** From one score to another, both within. */
export type Band = { readonly name: string; readonly from: number; readonly to: number };
export type MeasureSubscale = {
  /** As a file writes it. */
  readonly name: string; readonly low: number; readonly high: number;
  /** Which way is of concern. */
  readonly concern: (typeof CONCERNS)[number]; readonly strand: (typeof MEASURE_STRANDS)[number];
  /** From the lowest score up, without a gap; empty where the measure has none. */
  readonly bands: readonly Band[];
};
export type Measure = {
  readonly instrument: string; readonly version: string; readonly name: string; readonly respondents: readonly (typeof MEASURE_RESPONDENTS)[number][];
  readonly subscales: readonly MeasureSubscale[]; readonly source: string; readonly sourceYear: number; readonly licence: string;
};

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ");
const BAND = /^(.+?)\s+(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?$/;

/** Reads `low 0–9; raised 10–14; high 15–20`; null where it cannot be read, or leaves a gap in low to high, or overlaps. */
export function readBands(text: string, low: number, high: number): readonly Band[] | null {
  const parts = text.split(/[;\n]/).map((part) => part.trim()).filter(Boolean), bands: Band[] = [];
  for (const part of parts) {
    const [, name, from, to] = BAND.exec(part) ?? [];
    if (name === undefined) return null;
    bands.push({ name, from: Number(from), to: Number(to ?? from) });
  }
  bands.sort((a, b) => a.from - b.from);
  let next = low;
  for (const band of bands) {
    if (band.from !== next || band.to < band.from) return null;
    next = band.to + 1;
  }
  return bands.length === 0 || next === high + 1 ? bands : null;
}

/** The measure a score is of; undefined where the area has not defined it. */
export const measureOf = (measures: readonly Measure[], instrument: string, version: string): Measure | undefined =>
  measures.find((one) => plain(one.instrument) === plain(instrument) && plain(one.version) === plain(version));
export const subscaleOf = (measure: Measure, name: string): MeasureSubscale | undefined => measure.subscales.find((one) => plain(one.name) === plain(name));
/** The band a score lies in; null where the subscale has none. */
export const bandOf = ({ bands }: MeasureSubscale, score: number): string | null => bands.find(({ from, to }) => score >= from && score <= to)?.name ?? null;
