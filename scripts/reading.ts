// `npm run reading`: how old a reader must be for the words of the interface, by audience, with what is hardest. A test holds the bounds.
import { BOUNDS, isClosed, measured, readInterface, type Audience, type FileRead } from "./reading.interface";
import { readingAge } from "./reading.measure";

const years = (age: number) => (Number.isNaN(age) ? "–" : age.toFixed(1)).padStart(5);
const line = (name: string, files: readonly FileRead[], bound = "") => {
  const all = measured(files), labels = files.reduce((sum, file) => sum + file.labels.length, 0);
  console.log([name.padEnd(46), String(all.words).padStart(6), String(all.sentences).padStart(9), String(labels).padStart(6), years(readingAge(all) - 5), years(readingAge(all)), years(readingAge(measured(files, isClosed))), bound].join("  "));
};

const files = readInterface();
console.log(`${"".padEnd(46)}   words  sentences  labels  grade    age  with a full stop  at most`);
for (const audience of Object.keys(BOUNDS) as Audience[]) line(audience, files.filter((file) => file.audience === audience), `${BOUNDS[audience]}`.padStart(18));

for (const audience of Object.keys(BOUNDS) as Audience[]) {
  const hardest = files.filter((file) => file.audience === audience).flatMap(({ sentences }) => sentences).sort((a, b) => b.age - a.age).slice(0, Number(process.argv[2]) || 10);
  console.log(`\nHardest for ${audience}`);
  for (const { age, at, text } of hardest) console.log(`${years(age)}  ${at}  ${text}`);
}

console.log("\nFiles of 60 words or more, hardest first");
const long = files.filter((file) => measured([file]).words >= 60);
for (const file of long.sort((a, b) => readingAge(measured([b])) - readingAge(measured([a])))) line(file.file, [file]);
