import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { aYearBefore, type Before, firstLanded, landedAfter, marksThen, rowThen, yearGroupThen } from "./known-then.rules";
import { overlay } from "./marks";

const landing = (importId: string, at: string) => ({ importId, kind: "marks", landedAt: new Date(at) });

describe("which files landed later", () => {
  it("goes by the day in London: half past midnight of a summer night is the next day", () => {
    const landings = [landing("a", "2026-06-10T22:30:00Z"), landing("b", "2026-06-10T23:30:00Z")];
    expect(landedAfter(landings, day("2026-06-10"))).toEqual(["b"]);
    expect(landedAfter(landings, day("2026-06-09"))).toEqual(["a", "b"]);
  });
  it("knows the first of some by their order of landing", () => {
    const landings = [landing("a", "2026-06-10T09:00:00Z"), landing("b", "2026-06-10T09:00:00Z")];
    expect(firstLanded(landings, new Set(["b", "a"]))).toBe("a");
    expect(firstLanded(landings, new Set(["undone"]))).toBeNull();
  });
});

describe("marks as they were known", () => {
  it("puts back a mark that a later file overwrote", () => expect(marksThen("O\\/\\", ["/\\/\\"])).toBe("/\\/\\"));
  it("keeps a mark that a later file was the first to bring", () => expect(marksThen("O\\/\\", ["--/\\"])).toBe("O\\/\\"));
  it("of two later files keeps what the first of them brought", () => expect(marksThen("IO", ["--", "/-"])).toBe("/O"));
  it("reads a year that began with a later file", () => expect(marksThen("/\\", [null])).toBe("/\\"));

  const file = fc.tuple(fc.nat(5), fc.stringMatching(/^[-/OI]{1,6}$/));
  it("is what stood, and where nothing stood what was first said, however many files follow", () => {
    fc.assert(fc.property(fc.array(file, { maxLength: 4 }), fc.array(file, { maxLength: 5 }), (earlier, later) => {
      const lay = (marks: string, [at, news]: readonly [number, string]) => overlay(marks, at, news).slice(0, 12);
      const stood = earlier.reduce(lay, "-".repeat(12));
      const befores: string[] = [];
      const now = later.reduce((marks, one) => { befores.push(marks); return lay(marks, one); }, stood);
      const then = marksThen(now, befores);
      for (let at = 0; at < 12; at++) {
        const said = later.map(([from, news]) => news[at - from] ?? "-").find((mark) => mark !== "-");
        expect(then[at]).toBe(stood[at] !== "-" ? stood[at] : said ?? "-");
      }
    }));
  });
});

describe("a row as it was known", () => {
  const later = (importId: string, before: string | null): Before<string> => ({ importId, before });
  it("stands as it stood before the first later file that changed it", () => expect(rowThen("C", "3", [later("2", "A"), later("3", "B")], "1")).toBe("A"));
  it("was not known where a later file brought it", () => expect(rowThen("B", "2", [later("2", null)], "1")).toBeNull());
  it("counts by its own date where the first file of its period brought it, as that file said it", () => {
    expect(rowThen("A", "2", [later("2", null)], "2")).toBe("A");
    expect(rowThen("B", "3", [later("2", null), later("3", "A")], "2")).toBe("A");
  });
  it("without a history goes by the file it is of", () => {
    expect(rowThen("A", "2", [], "2")).toBe("A");
    expect(rowThen("A", "2", [], "1")).toBeNull();
  });
});

describe("the year group a child was in", () => {
  const today = day("2027-03-12"), lastYear = day("2026-03-12"), born = day("2016-03-03");
  it("is one lower a school year earlier, and N2 before Reception", () => {
    expect(yearGroupThen("6", born, false, today, lastYear)).toBe("5");
    expect(yearGroupThen("R", born, false, today, lastYear)).toBe("N2");
    expect(yearGroupThen("N1", born, false, today, lastYear)).toBeNull();
  });
  it("is the same within a school year", () => expect(yearGroupThen("6", born, false, today, day("2026-09-10"))).toBe("6"));
  it("of a child who has left since is that of their birth date: the roll stopped counting", () => expect(yearGroupThen("5", born, true, today, lastYear)).toBe("5"));
});

it("the same day a school year earlier", () => {
  expect(aYearBefore(day("2027-03-12"))).toBe("2026-03-12");
  expect(aYearBefore(day("2028-02-29"))).toBe("2027-02-28");
});
