import { describe, expect, it } from "vitest";
import { readCode, readCodes } from "./attendance-codes";

const because = (read: ReturnType<typeof readCode>) => (read.ok ? `read as ${read.value}` : read.because);

describe("an attendance code", () => {
  it.each([..."/\\LKVPWBDCEIMRSTGNOUQXZ#HJFY<>?$a%`:|_"])("%s is stored as it is", (code) => expect(readCode(code)).toEqual({ ok: true, value: code }));
  it.each([["C1", "<"], ["C2", ">"], ["J1", "?"], ["Y1", "$"], ["Y2", "a"], ["Y3", "%"], ["Y4", "`"], ["Y5", ":"], ["Y6", "|"], ["Y7", "_"], ["", "-"], ["-", "-"]])("%j is stored as %s", (code, stored) =>
    expect(readCode(code)).toEqual({ ok: true, value: stored }));
  it.each(["A", "l", "i", "C3", "Y8", "Y0", "y2", "1", "//", "é"])("%s does not exist", (code) => expect(because(readCode(code))).toContain(`There is no attendance code ${code}`));
  it("says when only the capital is missing", () => expect(because(readCode("l"))).toContain("L is one"));
});

describe("a run of codes", () => {
  it("is one character a session", () => expect(readCodes("/\\-aI#")).toEqual({ ok: true, value: "/\\-aI#" }));
  it("or comma-separated", () => expect(readCodes("/,\\, C1,,Y2,-")).toEqual({ ok: true, value: "/\\<-a-" }));
  it.each([[" \\/\\", "-\\/\\"], ["/ /\\", "/-/\\"], ["/\\  /\\", "/\\--/\\"], ["/\\/\\/\\/ I", "/\\/\\/\\/-I"]])("%j: a blank is a session without a mark, and keeps its place", (value, stored) => expect(readCodes(value)).toEqual({ ok: true, value: stored }));
  it("or a single two-character code", () => expect(readCodes("C1")).toEqual({ ok: true, value: "<" }));
  it.each([["/\\A", "code A"], ["/\\C1", "commas"], ["/\\ /\\", "Write - for a session"], ["/\\ /\\ /", "Write - for a session"], ["/\\/\\/\\/\\/\\ /\\", "Write - for a session"], ["/ \\ /", "Write - for a session"], ["/,Y9", "code Y9"]])("%s is refused: %s", (value, sentence) => expect(because(readCodes(value))).toContain(sentence));
});
