import { expect, test } from "vitest";
import { BOUNDS, isClosed, measured, readFile, readInterface, roomOf, type Audience, type FileRead } from "./reading.interface";
import { readingAge, sentencesOf, wordsOf } from "./reading.measure";
import { textsOf } from "./reading.text";

const files = readInterface(), audiences = Object.keys(BOUNDS) as Audience[];
const of = (audience: Audience) => files.filter((file) => file.audience === audience);
const age = (read: readonly FileRead[]) => readingAge(measured(read));
const page = (markup: string) => textsOf("page.tsx", `export default () => (${markup});`).map(({ text }) => text);

test("the whole interface was read", () => {
  const sentences = (audience: Audience) => measured(of(audience)).sentences;
  expect(sentences("staff")).toBeGreaterThan(1_500);
  expect(sentences("provider")).toBeGreaterThan(40);
  expect(sentences("family")).toBeGreaterThan(60);
  expect([...new Set(files.map(({ file }) => file.split("/")[0]))]).toEqual(["app", "components", "lib"]);
});

// Hints and list items have no full stop and are short: with them alone left out the words must hold too.
test.each(audiences)("a %s reader can follow the words", (audience) => {
  expect(age(of(audience))).toBeLessThanOrEqual(BOUNDS[audience]);
  expect(readingAge(measured(of(audience), isClosed))).toBeLessThanOrEqual(BOUNDS[audience]);
});

// A hundred words are some ten sentences, of which one long name moves the age by half a year: hence the year of room. Fewer say nothing.
const WORDS_ENOUGH = 100, ROOM = 1;
test("every page and every file of a hundred words holds the bound within a year", () => {
  const enough = files.filter((file) => measured([file]).words >= WORDS_ENOUGH);
  expect(enough.length).toBeGreaterThan(25);
  expect(enough.filter((file) => age([file]) > BOUNDS[file.audience] + ROOM).map((file) => `${file.file}: ${age([file]).toFixed(1)}`)).toEqual([]);
});

test("every room holds the bound of whoever reads it", () => {
  const rooms = [...new Set(files.map(({ file, audience }) => `${audience} ${roomOf(file)}`))];
  expect(rooms.length).toBeGreaterThan(15);
  const hard = rooms.filter((room) => { const read = files.filter(({ file, audience }) => `${audience} ${roomOf(file)}` === room); return measured(read).words >= WORDS_ENOUGH && age(read) > BOUNDS[read[0]!.audience]; });
  expect(hard).toEqual([]);
});

// Of a short sentence one name of the field (parental responsibility) decides; of a long one its length does, and that can be mended.
const LONG = 12, HARDEST = { staff: 16, provider: 16, family: 11 };
test("no long sentence is far above the bound", () => {
  const hard = files.flatMap(({ audience, sentences }) => sentences.filter((sentence) => wordsOf(sentence.text).length >= LONG && sentence.age > HARDEST[audience]));
  expect(hard.map(({ at, text, age: years }) => `${years.toFixed(1)} ${at} ${text}`)).toEqual([]);
});

test("a hard sentence raises the age, in a page, an attribute, a sentence's table and a schema", () => {
  const hard = "Notwithstanding considerable organisational complexity, practitioners collaboratively formalise individualised multidisciplinary interventions.";
  for (const source of [`export default () => <p>${hard}</p>;`, `export default () => <Field hint="${hard}" />;`, `export const SENTENCES = { refused: "${hard}" };`, `export const schema = z.string().min(1, "${hard}");`, `export const says = (name: string) => \`\${name}. ${hard}\`;`]) {
    const planted = readFile("app/(family)/plan/planted.tsx", source);
    expect(planted).toMatchObject({ audience: "family", sentences: [{ text: hard }] });
    expect(age([planted])).toBeGreaterThan(20);
    expect(age([...of("family"), planted])).toBeGreaterThan(age(of("family")) + 0.3);
  }
});

test("a sentence is read as it stands on the page", () => {
  expect(page(`<p><b>{name}</b> said yes{on && <> on {longDay(on)}</>}. Ask <TextLink href="/a b">them</TextLink> again.</p>`)).toEqual(["Sam said yes on Sam. Ask them again."]);
  expect(page(`<ul className="no words here at all">{rows.map((row) => <li key={row.id}>{row.who} works here with {row.whom}</li>)}</ul>`)).toEqual(["Sam works here with Sam"]);
  expect(page(`<Notice title={<span>{late ? "It is late now." : "There is time."}</span>}><p>Read this first.</p></Notice>`)).toEqual(["There is time.", "It is late now.", "Read this first."]);
  expect(textsOf("commands.ts", `import x from "not to be read"; type A = "nor this one"; if (!x) throw new Error("This is ours alone."); const q = sql\`SELECT a FROM b WHERE c\`;`)).toEqual([]);
});

test("what is short is a label, and what is no language is neither", () => {
  expect(sentencesOf("Save it. This is not recorded (see 4.2). “Is it?” Nobody knows that yet!")).toEqual({ sentences: ["This is not recorded (see 4.2).", "Nobody knows that yet!"], labels: ["Save it.", "“Is it?”"] });
  expect(sentencesOf("attachment; filename=rows of words.csv")).toEqual({ sentences: [], labels: [] });
});
