// A Common Transfer File of any version as a roll: what it says, what it does not say, and the line of every child.
import { describe, expect, it } from "vitest";
import { ADA, BEN, upnOf } from "../check.samples";
import { ctfOf, fixture, pupil, rollOf } from "./ctf.samples";

const reasons = ({ warnings }: { readonly warnings: readonly { readonly reason: string }[] }) => warnings.map(({ reason }) => reason);

describe("version 25, with every block", () => {
  it("is read as a roll that is never whole, each child on the line of its element", async () => {
    const file = await rollOf(fixture("version-25.xml"));
    expect(file).toMatchObject({ kind: "roll", format: "ctf", alwaysPartial: true, rows: 2, rejected: [], looksLike: "This looks like a Common Transfer File of Elm Primary School." });
    expect(file.checked).toMatchObject([
      { line: 22, upn: ADA, surname: "Lovelace", forename: "Augusta Ada", preferredForename: "Ada", bornOn: "2014-12-10", sex: "F", yearGroup: "7", ethnicity: "WBRI", eal: true, enrolment: "C", sen: "K", fsm: true, fsmFrom: "2024-09-02" },
      { line: 162, upn: BEN, surname: "Turing", yearGroup: "8", sen: null, fsm: false, fsmFrom: null, eal: null },
    ]);
  });
  it("says where it is from, whom it was written for, and what is not read of it", async () => {
    const said = reasons(await rollOf(fixture("version-25.xml")));
    expect(said).toContain("A Common Transfer File of Elm Primary School (801/2000), written on 10 September 2026, version 25.0.");
    expect(said[0]).toContain("written for the school 801/4001");
    expect(said.join("\n")).toMatch(/Medical needs, disabilities and care .* not read[^]*Key stage results are not read/);
  });
  it("a former UPN, and a year group that only the birth date tells, are for a person to look at", async () => {
    const { warnings } = await rollOf(fixture("version-25.xml"));
    expect(warnings).toContainEqual({ line: 22, reason: expect.stringContaining("another UPN before: G801200026001") });
    expect(warnings).toContainEqual({ line: 162, reason: expect.stringContaining("Year 8 is the usual one") });
  });
});

describe("other versions, encodings and writers", () => {
  it("version 9 in ISO-8859-1: accents are right, codes of before 2015 are read, and a file for no school in particular warns of none", async () => {
    const file = await rollOf(fixture("version-9.xml"));
    expect(file.checked).toMatchObject([{ line: 19, surname: "Brontë", forename: "Zoë", sex: "F", sen: "K", ethnicity: "REFU" }]);
    expect(reasons(file).join()).toContain("of Saint-Exupéry Primary (801/2000)");
    expect(reasons(file).join()).not.toContain("written for");
  });
  it.each(["le", "be"])("UTF-16%s, with and without a byte order mark", async (end) => {
    const text = ctfOf(pupil(ADA).replace("Lovelace", "Łoś")).replace("utf-8", "utf-16");
    for (const mark of ["\ufeff", ""]) {
      const bytes = Buffer.from(mark + text, "utf16le");
      expect((await rollOf(end === "le" ? bytes : bytes.swap16())).checked).toMatchObject([{ line: 4, surname: "Łoś" }]);
    }
  });
  it("bytes that are not what the first line says: UTF-8 called UTF-16, Windows-1252 called UTF-8 (which is said)", async () => {
    expect((await rollOf(ctfOf(pupil(ADA).replace("Lovelace", "Zoë")).replace("utf-8", "utf-16"))).checked).toMatchObject([{ surname: "Zoë" }]);
    const file = await rollOf(Buffer.from(ctfOf(pupil(ADA).replace("Lovelace", "O\x92Brien")), "latin1"));
    expect(file.checked).toMatchObject([{ surname: "O’Brien" }]);
    expect(reasons(file).join()).toContain("Windows-1252");
  });
  it("a namespace of its own, prefixes and capitals make no difference; what another namespace or an unknown element says is not the child's", async () => {
    const more = `<x:UPN xmlns:x="urn:other">${BEN}</x:UPN><DOB xmlns="urn:other">2001-01-01</DOB><Extra><UPN>${BEN}</UPN><Surname>Else</Surname></Extra><New/>`;
    const child = `${more}${pupil(ADA)}`;
    const plain = await rollOf(ctfOf(child));
    expect(plain.checked).toMatchObject([{ upn: ADA, surname: "Lovelace", bornOn: "2014-12-10" }]);
    expect((await rollOf(ctfOf(child).replace("<CTfile>", '<CTfile xmlns="urn:ctf" xmlns:x="urn:other">'))).checked).toEqual(plain.checked);
    const prefixed = ctfOf(pupil(ADA)).replace(/<(\/?)(?=[A-Za-z])/g, "<$1c:").replace("<c:CTfile", '<c:CTfile xmlns:c="urn:ctf"').toUpperCase().replace("<?XML VERSION", "<?xml version").replace("ENCODING", "encoding").replace(/XMLNS/g, "xmlns");
    expect((await rollOf(prefixed)).checked).toMatchObject([{ upn: ADA, surname: "LOVELACE" }]);
  });
  it("all on one line: children are counted as the lines of the template would be, and that is said", async () => {
    const file = await rollOf(ctfOf(pupil(ADA), pupil(upnOf(2), "", "soon")).replaceAll("\n", ""));
    expect(file).toMatchObject({ checked: [{ line: 2, upn: ADA }], rejected: [{ line: 3, column: "Date of Birth", value: "soon" }] });
    expect(reasons(file).join()).toContain("line 2 is the first child");
  });
  it("dates with a time or a zone, text in CDATA and with entities", async () => {
    const child = pupil(ADA, "", "2014-12-10T00:00:00").replace("Lovelace", "<![CDATA[Love & lace]]>").replace("Ada", "A&amp;da");
    expect((await rollOf(ctfOf(child))).checked).toMatchObject([{ bornOn: "2014-12-10", surname: "Love & lace", forename: "A&da" }]);
  });
});

describe("rows that cannot land, and what nothing is said of", () => {
  it("a wrong check letter, a missing name, a value outside its list: each with the line of its child", async () => {
    const file = await rollOf(ctfOf(pupil("A801200005001"), pupil(upnOf(1)).replace("<Surname>Lovelace</Surname>", ""), pupil(upnOf(2)).replace("<Sex>F", "<Sex>U"), pupil(upnOf(3)).replace(">7<", ">99<")));
    expect(file.rejected).toMatchObject([{ line: 4, column: "UPN" }, { line: 5, column: "Legal Surname" }, { line: 6, column: "Sex", value: "U" }, { line: 7, column: "Year Group", value: "99" }]);
  });
  it("a history that is not there leaves its columns unsaid; one that has ended says no", async () => {
    const sen = (rows: string) => `<SENhistory>${rows}</SENhistory>`;
    const ended = sen("<SEN><StartDate>2024-09-03</StartDate><SENprovision>K</SENprovision><EndDate>2026-01-09</EndDate></SEN>");
    const ahead = sen("<SEN><StartDate>2024-09-03</StartDate><SENprovision>K</SENprovision></SEN><SEN><StartDate>2027-04-01</StartDate><SENprovision>E</SENprovision></SEN>");
    const [none, over, soon] = (await rollOf(ctfOf(pupil(upnOf(1)), pupil(upnOf(2), ended), pupil(upnOf(3), ahead)))).checked;
    expect(none!.unsaid).toEqual(expect.arrayContaining(["SEN Status", "FSM", "EAL", "Class"]));
    expect([over!.sen, over!.unsaid!.includes("SEN Status")]).toEqual(["N", false]);
    expect(soon!.sen).toBe("K");
  });
  it("a year group that names none is said as it stands", async () =>
    expect((await rollOf(ctfOf(pupil(ADA).replace(">7<", ">X<")))).warnings).toContainEqual({ line: 4, reason: expect.stringMatching(/^The file gives X, which names no year group, for this child; Year \d+ is the usual one/) }));
  it("a birth date that fits no year group leaves the year group empty, which is rejected", async () =>
    expect((await rollOf(ctfOf(pupil(ADA, "", "1990-01-01").replace(">7<", ">X<")))).rejected).toMatchObject([{ line: 4, column: "Year Group" }]));
});

describe("whom the file was written for", () => {
  const school = { urn: "123456", name: "Test School" };
  const to = (inside: string) => ctfOf(pupil(ADA)).replace(/<DestSchool>.*<\/DestSchool>/, `<DestSchool>${inside}</DestSchool>`);
  it("this school by URN or by name: nothing to say", async () => {
    for (const inside of ["<LEA>801</LEA><URN>123456</URN>", "<Estab>4001</Estab><SchoolName>TEST school.</SchoolName>"]) expect(reasons(await rollOf(to(inside), { school })).join()).not.toContain("written for");
  });
  it("another school: a warning that names both", async () =>
    expect(reasons(await rollOf(to("<SchoolName>Oak Academy</SchoolName>"), { school }))[0]).toBe("This file was written for another school: Oak Academy. Check that its children come to Test School."));
});

it("a kind that a person chose does not turn it into something else", async () => {
  await expect(rollOf(ctfOf(pupil(ADA)), { kind: "guardians" })).rejects.toThrow("This file is read as roll, not as guardians");
  expect((await rollOf(ctfOf(pupil(ADA)), { kind: "roll" })).rows).toBe(1);
});
