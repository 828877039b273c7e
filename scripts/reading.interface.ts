// Whose eyes a file's words meet, and everything those words are: the whole interface, by audience and by file.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { measure, readingAge, sentencesOf, type Measure } from "./reading.measure";
import { textsOf } from "./reading.text";

/** The oldest a reader may have to be: the years of age the interface is written for. */
export const BOUNDS = { staff: 12, provider: 12, family: 9 } as const;
export type Audience = keyof typeof BOUNDS;
export type Sentence = { readonly at: string; readonly text: string; readonly age: number };
export type FileRead = { readonly file: string; readonly audience: Audience; readonly sentences: readonly Sentence[]; readonly labels: readonly string[] };

const FAMILY = /^app\/\(family\)\/|^components\/plans\/(family-(?!wrote)|say-something)|^components\/ui\/(family-shell|leave-quickly)|^lib\/plans\/family\//; // family-wrote is what staff read of a family
const PROVIDER = /^app\/\(provider\)\/|^components\/commissioning\/(own-|register|ring-)/;
/** What speaks to operators, to tests or to nobody; everything else is taken to be shown. */
const NOT_SHOWN = /^lib\/(db|doorway|audit|kernel|session|walls[^/]*|jobs\/(?!compare-file|import-file))|^lib\/access\/(?!decide|vocabulary)|\/(canary|golden)\/|\.(test|samples?)\.|transitions\.rules|signals\/sdq\.rules|suppression-/;

export const audienceOf = (file: string): Audience => (FAMILY.test(file) ? "family" : PROVIDER.test(file) ? "provider" : "staff");

/** Every file of the interface that says anything, read from the folder of the house. */
export function readInterface(): readonly FileRead[] {
  const files = ["app", "components", "lib"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.posix.join(folder, name.replaceAll("\\", "/"))));
  return files.filter((file) => /\.tsx?$/.test(file) && !NOT_SHOWN.test(file)).sort().map((file) => readFile(file, readFileSync(file, "utf8"))).filter(({ sentences, labels }) => sentences.length + labels.length > 0);
}

/** One file's sentences and labels. */
export function readFile(file: string, source: string): FileRead {
  const read = textsOf(file, source).map(({ text, line }) => ({ line, ...sentencesOf(text) }));
  return {
    file, audience: audienceOf(file), labels: read.flatMap(({ labels }) => labels),
    sentences: read.flatMap(({ line, sentences }) => sentences.map((text) => ({ at: `${file}:${line}`, text, age: readingAge(measure([text])) }))),
  };
}

/** What some files say together. */
export const measured = (files: readonly FileRead[], counted: (sentence: Sentence) => boolean = () => true): Measure => measure(files.flatMap(({ sentences }) => sentences.filter(counted).map(({ text }) => text)));
/** Sentences with a full stop alone, which are longer than hints and list items without one. */
export const isClosed = ({ text }: Sentence): boolean => /[.?!…][”’")]*$/.test(text);
/** The room, or the part of app/, that a file belongs to. */
export const roomOf = (file: string): string => (/^(?:lib|components|app\/\(\w+\))\/([^/.]+)/.exec(file)?.[1] ?? "app");
