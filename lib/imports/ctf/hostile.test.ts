// XML that means harm, or is broken: a sentence, soon, and little memory.
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkFile } from "../check";
import { ADA, refusal, TODAY, upnOf } from "../check.samples";
import { checkCtf, ctfOf, pupil } from "./ctf.samples";

const MB = 1_048_576;
const folder = await mkdtemp(join(tmpdir(), "ctf-"));
afterAll(() => rm(folder, { recursive: true }));

/** A file of so many megabytes: a beginning, a piece again and again, an end. */
async function large(name: string, megabytes: number, begin: string, again: string, end = ""): Promise<string> {
  const path = join(folder, name), piece = again.repeat(Math.ceil(MB / again.length));
  const file = await open(path, "w");
  await file.write(begin);
  for (let i = 0; i < megabytes; i++) await file.write(piece);
  await file.write(end);
  await file.close();
  return path;
}

/** The sentence, the seconds of work it took (other processes may be busy) and the megabytes that memory rose by at most while it was looked for. */
async function refusedFrom(path: string): Promise<{ readonly sentence: string; readonly seconds: number; readonly risen: number }> {
  for await (const _piece of createReadStream(path)); // what the disk needs is not counted
  const before = process.memoryUsage().rss, began = process.cpuUsage();
  let most = before;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 20);
  const sentence = refusal(await checkFile({ path }, { fileName: "f.xml", today: TODAY }));
  clearInterval(watch);
  const { user, system } = process.cpuUsage(began);
  return { sentence, seconds: (user + system) / 1_000_000, risen: (Math.max(most, process.memoryUsage().rss) - before) / MB };
}

describe("refused with what to do", () => {
  it("a billion laughs, and a file that asks for another: no document type is read at all", async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
    const other = `<!DOCTYPE CTfile [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>`;
    for (const doctype of [laughs, other, `<!DOCTYPE CTfile SYSTEM "http://127.0.0.1:9/ctf.dtd">`, "<!-- a --><!doctype CTfile>"])
      expect(refusal(await checkCtf(ctfOf(pupil(ADA).replace("Lovelace", "&c;&xxe;")).replace("<CTfile>", `${doctype}<CTfile>`)))).toMatch(/^This XML file begins with a DOCTYPE\. .* Ask your system for a new/);
  });
  it("a document type behind a comment that looks like an element, or after the children", async () => {
    expect(refusal(await checkCtf(`<!-- <a> -->${" ".repeat(70_000)}<!DOCTYPE x [<!ENTITY a "a">]>${ctfOf(pupil(ADA)).slice(39)}`))).toContain("DOCTYPE");
    expect(refusal(await checkCtf(ctfOf(pupil(ADA)).replace("</CTFpupilData>", "<!DOCTYPE x></CTFpupilData>")))).toMatch(/^Line 5 is not right XML/);
  });
  it("an entity that nobody declared", async () => expect(refusal(await checkCtf(ctfOf(pupil(upnOf(1)), pupil(ADA).replace("Lovelace", "&xxe;"))))).toMatch(/^Line 5 is not right XML\. Nothing of the file was read/));
  it("a file cut off, with the line it ends on", async () => {
    const whole = ctfOf(pupil(upnOf(1)), pupil(upnOf(2)), pupil(upnOf(3)));
    expect(refusal(await checkCtf(whole.slice(0, whole.indexOf(upnOf(3)) + 6)))).toContain("cut off at line 6");
    expect(refusal(await checkCtf(whole.slice(0, 30)))).toContain("cut off at line 1");
    expect(refusal(await checkCtf(new TextEncoder().encode(whole.replaceAll("Lovelace", "Zoë")).slice(0, -700)))).toMatch(/cut off|not right XML/);
  });
  it("XML that is no Common Transfer File, a web page, one without children", async () => {
    expect(refusal(await checkCtf('<?xml version="1.0"?><Message><Pupil/></Message>'))).toContain("it begins with <message>, not with <CTfile>");
    expect(refusal(await checkCtf("<!DOCTYPE html><html><body>Not signed in</body></html>"))).toContain("a web page");
    expect(refusal(await checkCtf(ctfOf()))).toMatch(/^There is no child in this/);
  });
  it("as what it is, and not as a file of lines", async () => {
    expect(await checkCtf(ctfOf(pupil(ADA)).slice(0, -40))).toMatchObject({ refused: expect.any(String), format: "ctf" });
    expect(await checkFile(Buffer.from("UPN,Name\n"), { fileName: "x", today: TODAY })).toMatchObject({ refused: expect.any(String), format: "csv" });
  });
  it("an encoding that Seen does not read", async () => expect(refusal(await checkCtf(ctfOf(pupil(ADA)).replace("utf-8", "EBCDIC-CP-GB")))).toContain("written in EBCDIC-CP-GB"));
  it("control characters, tags that cross, a second root", async () => {
    for (const bad of [ctfOf(pupil(ADA).replace("Lovelace", "Love\u0001lace")), ctfOf(pupil(ADA).replace("</Surname>", "</Forename>")), `${ctfOf(pupil(ADA))}<CTfile/>`])
      expect(refusal(await checkCtf(bad))).toMatch(/is not right XML/);
  });
  it("a thousand elements inside each other", async () => expect(refusal(await checkCtf(ctfOf(pupil(ADA, "<a>".repeat(1_000) + "</a>".repeat(1_000)))))).toContain("too deep"));
});

describe("100 MB that mean harm: refused in 5 seconds, with less than 150 MB", () => {
  const head = ctfOf(pupil(ADA)), open = head.slice(0, head.indexOf("<Pupil>"));
  it.each([
    ["a document type without an end", "<?xml version=\"1.0\"?>\n<!DOCTYPE x [", '<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">', "DOCTYPE"],
    ["one text without an end", `${open}<Pupil><UPN>`, "aaaaaaaaaaaaaaaa", "more text in one place"],
    ["a comment without an end", `${open}<!-- `, "<Pupil><UPN>x</UPN></Pupil>", "more text in one place"],
    ["comments without an end", open, "<!-- a -->\n", "more comments"],
    ["one element with attributes without an end", `${open}<Pupil `, 'a="" ', "more text in one place"],
    ["empty elements without an end", `${open}<Pupil>`, "<a/>", "more elements in one child"],
    ["children without an end", open, "<Pupil><UPN>x</UPN></Pupil>\n", "more children"],
    ["contacts without an end", open, `<Pupil>${"<Contacts><Contact><Surname>A</Surname></Contact></Contacts>".repeat(100)}</Pupil>`, "more contacts"],
    ["as many elements as fit into children", open, `<Pupil>${"<a/>".repeat(19_000)}</Pupil>`, "more elements"],
    ["blank lines", `${open}`, "\n", "more text in one place"],
    ["nothing but blanks before it begins", "<?xml version=\"1.0\"?>", " ", "not right XML"],
  ])("%s", async (name, begin, again, says) => {
    const path = await large(`${name}.xml`, 100, begin, again);
    const { sentence, seconds, risen } = await refusedFrom(path);
    await rm(path);
    expect(sentence).toContain(says);
    expect(seconds).toBeLessThan(5);
    expect(risen).toBeLessThan(150);
  }, 60_000);
});
