import { describe, expect, it } from "vitest";
import { checkFile } from "../../lib/imports/check";
import { TEMPLATES } from "../../lib/imports/columns";
import { KINDS } from "../../lib/imports/vocabulary";
import { dayOf } from "../../lib/kernel/calendar";
import { classOf, type SeedChild, seedChildren } from "./children";
import { seedFiles } from "./files";
import { LARKHILL } from "./schools";

const files = seedFiles();
const children = seedChildren(LARKHILL);
const grouped = (by: (child: SeedChild) => string) => [...new Set(children.map(by))].map((key) => children.filter((child) => by(child) === key));
const onRoll = new Map(children.map(({ upn, bornOn }) => [upn, bornOn]));

describe("the demonstration's files", () => {
  it.each(files)("$name is read whole: nothing rejected, nothing to warn of", ({ kind, name, text, at, academicYear }) => {
    const checked = checkFile(new TextEncoder().encode(text), {
      fileName: name, academicYear, today: dayOf(at), isOnRoll: (upn) => onRoll.has(upn), bornOn: (upn) => onRoll.get(upn) ?? null,
    });
    if ("refused" in checked) throw new Error(checked.refused);
    expect(checked.kind).toBe(kind);
    expect(checked.rejected).toEqual([]);
    expect(checked.warnings).toEqual([]);
    expect(checked.rows).toBe(checked.kind === "marks" ? checked.rows : checked.checked.length);
    expect(checked.rows).toBeGreaterThan(0);
  });

  it("are of every kind, in the order of time, with the columns of the templates", () => {
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(files.map(({ at }) => at.getTime())).toEqual(files.map(({ at }) => at.getTime()).sort((a, b) => a - b));
    for (const { kind, text } of files) expect(text.split("\r\n")[0]).toBe(TEMPLATES[kind].columns.map(({ title }) => title).join(","));
  });

  it("are the same each time", () => {
    expect(seedFiles()).toEqual(files);
  });
});

describe("the children", () => {
  it("are 600 in twenty classes of thirty, each with a UPN of their own", () => {
    expect(new Set(children.map(({ upn }) => upn)).size).toBe(600);
    const classes = grouped((child) => classOf(child));
    expect(classes.length).toBe(20);
    expect(classes.every((one) => one.length === 30)).toBe(true);
  });

  it("have brothers and sisters in other years, who share surname and household", () => {
    const households = grouped(({ household }) => household).filter((one) => one.length > 1);
    expect(households.length).toBeGreaterThan(40);
    for (const siblings of households) {
      expect(new Set(siblings.map(({ surname }) => surname)).size).toBe(1);
      expect(new Set(siblings.map(({ year }) => year)).size).toBe(siblings.length);
    }
  });
});
