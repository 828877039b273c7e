// Workbooks nobody should send: each is refused with a sentence that says what to do, and costs little.
import { describe, expect, it } from "vitest";
import { TODAY } from "../check.samples";
import { openFile } from "../open-file";
import { MAX_PARTS } from "./limits";
import { WORKBOOK_SENTENCES as SAID } from "./present";
import { partsOf, workbookOf, zipOf, type Part, type SampleSheet } from "./workbook.sample";

const GOOD = partsOf([{ name: "R", rows: [["UPN", "Class"], ["x", "y"]] }]);
const SHEET = "xl/worksheets/sheet1.xml";
const with1 = (change: Partial<Part> & { readonly name?: string }, name = SHEET) => zipOf(GOOD.map((part) => (part.name === name ? { ...part, ...change } : part)));
const refused = async (bytes: Uint8Array) => {
  const read = await openFile(bytes, { today: TODAY });
  return read.ok ? "it was read" : read.because;
};
const sheet = (inner: string): SampleSheet => ({ name: "R", rows: `<worksheet><sheetData>${inner}</sheetData></worksheet>` });

const GOOD_LINES = Array.from({ length: 40 }, (_, i) => `<row r="${i + 1}"><c t="str"><v>UPN</v></c></row>`).join("");

it("a good one is read: what follows changes one thing about it", async () => expect(await refused(zipOf(GOOD))).toBe("it was read"));

describe("by its directory", () => {
  it.each<[string, Uint8Array, string]>([
    ["a part that declares 4 GB", with1({ declared: 0xfffffffe }), SAID["too-big"]],
    ["many parts that are too big together", zipOf([...GOOD, ...Array.from({ length: 100 }, (_, i) => ({ name: `xl/media/${i}.png`, content: "x", declared: 1_100_000, deflated: true }))]), SAID["too-big"]],
    ["a part larger than it declares", with1({ declared: 10 }), SAID.lies],
    ["a part smaller than it declares", with1({ declared: 100_000 }), SAID.lies],
    ["too many parts", zipOf([...GOOD, ...Array.from({ length: MAX_PARTS }, (_, i) => ({ name: `xl/${i}.xml`, content: "" }))]), SAID["too-many-parts"]],
    ["a password", with1({ locked: true }), SAID.locked],
    ["a workbook in a zip", zipOf([{ name: "export/roll.xlsx", content: zipOf(GOOD) }]), SAID.files],
    ["a zip of CSV files", zipOf([{ name: "roll.csv", content: "UPN\n" }]), SAID.files],
    ["a Word document", zipOf([{ name: "[Content_Types].xml", content: "" }, { name: "word/document.xml", content: "" }]), SAID.word],
    ["a presentation", zipOf([{ name: "[Content_Types].xml", content: "" }, { name: "ppt/presentation.xml", content: "" }]), SAID.slides],
    ["an OpenDocument sheet", zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }, { name: "content.xml", content: "" }]), SAID.open],
    ["a binary workbook", zipOf([...GOOD, { name: "xl/workbook.bin", content: "" }]), SAID.binary],
    ["a name that leads out of the zip", zipOf([...GOOD, { name: "../../etc/passwd", content: "x" }]), SAID.damaged],
    ["no directory: the file was cut off", zipOf(GOOD).slice(0, -40), SAID.damaged],
    ["an empty zip", zipOf([]), SAID.files],
  ])("%s", async (_, bytes, sentence) => expect(await refused(bytes)).toBe(sentence));
});

describe("by what is in its parts", () => {
  it.each<[string, Uint8Array, string]>([
    ["a sum that is another's", with1({ sum: 1 }), SAID.damaged],
    ["a billion laughs", with1({ content: `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>` }), SAID["document-type"]],
    ["an entity from elsewhere in the shared texts", with1({ content: `<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>` }, "xl/sharedStrings.xml"), SAID["document-type"]],
    ["an entity nobody declared", workbookOf([sheet(`<row><c t="str"><v>&b;</v></c></row>`)]), SAID.damaged],
    ["XML that ends too early", workbookOf([{ name: "R", rows: "<worksheet><sheetData><row>" }]), SAID.damaged],
    ["bytes that are no text", with1({ content: new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]) }), SAID.damaged],
    ["tags within tags without end", workbookOf([sheet("<a>".repeat(2_000_000))]), SAID.damaged],
    ["attributes without end", workbookOf([sheet(`<row ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(" ")}/>`)]), SAID.damaged],
    ["a shared text that is not there", workbookOf([sheet(`<row r="1"><c r="A1" t="s"><v>9</v></c></row>`)]), SAID.damaged],
    ["lines that go backwards", workbookOf([sheet(`<row r="2"><c t="str"><v>a</v></c></row><row r="1"><c t="str"><v>b</v></c></row>`)]), SAID.damaged],
    ["a line beyond every spreadsheet", workbookOf([sheet(`<row r="99999999"><c t="str"><v>a</v></c></row>`)]), SAID.damaged],
    ["a column beyond every spreadsheet", workbookOf([sheet(`<row r="1"><c r="ZZZ1" t="str"><v>a</v></c></row>`)]), SAID.damaged],
    ["10,000 columns", workbookOf([sheet(`<row r="1">${"<c><v>1</v></c>".repeat(10_000)}</row>`)]), SAID["too-wide"]],
    ["a cell of a million letters", workbookOf([sheet(`<row r="1"><c t="str"><v>${"a".repeat(1_000_000)}</v></c></row>`)]), SAID["too-much-text"]],
    ["one long text shown in every cell", workbookOf([sheet(Array.from({ length: 2_000 }, (_, i) => `<row r="${i + 1}"><c t="s"><v>0</v></c></row>`).join(""))], { texts: `<si><t>${"a".repeat(32_000)}</t></si>` }), SAID["too-much-text"]],
    ["millions of shared texts", workbookOf([sheet("")], { texts: "<si/>".repeat(2_000_000) }), SAID["too-much-text"]],
    ["more cells than can be kept", workbookOf([sheet(Array.from({ length: 200_000 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c><c><v>5</v></c></row>`).join(""))]), SAID["too-many-cells"]],
    ["nothing at all", workbookOf([{ name: "R", rows: [] }]), SAID.empty],
    ["lines of nothing before the first cell", workbookOf([sheet("<row></row>".repeat(300_000))]), SAID["nothing-at-first"]],
    ["blanks before the first cell", workbookOf([sheet(" ".repeat(3_000_000))]), SAID.damaged],
    ...(["attribute", "tag", "comment", "text"] as const).map((what): [string, Uint8Array, string] => [`a ${what} that does not end`, workbookOf([sheet(GOOD_LINES + { attribute: `<row r="`, tag: "<r", comment: "<!--", text: `<row r="41"><c t="str"><v>` }[what] + "1".repeat(3_000_000))]), SAID.damaged]),
    ["headings alone", workbookOf([{ name: "R", rows: [["UPN", "Class"]] }]), SAID["header-only"]],
  ])("%s", async (_, bytes, sentence) => expect(await refused(bytes)).toBe(sentence), 30_000);

  it("a bomb of 90 MB in 90 kB, and one with a far cell in each of many lines, take little memory and time", async () => {
    const bomb = workbookOf([{ name: "R", rows: `<worksheet><sheetData><row r="1"><c t="str"><v>UPN</v></c></row></sheetData>${" ".repeat(90 * 1024 * 1024)}</worksheet>` }]);
    const far = workbookOf([sheet(Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 1}"><c r="BXX${i + 1}" t="str"><v>a</v></c></row>`).join(""))]);
    expect(bomb.length).toBeLessThan(200_000);
    for (const [bytes, says] of [[bomb, SAID.damaged], [far, SAID["too-many-cells"]]] as const) {
      const before = process.memoryUsage().rss, spent = process.cpuUsage();
      expect(await refused(bytes)).toBe(says);
      const { user, system } = process.cpuUsage(spent);
      expect((user + system) / 1e6).toBeLessThan(5);
      expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150);
    }
  }, 60_000);
});
