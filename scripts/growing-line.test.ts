import { expect, it } from "vitest";
import { growingLine } from "./growing-line";

function lineOn(out: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  let now = 0;
  const line = growingLine({ ...out, write: (text) => written.push(text) }, () => now, () => "1 s");
  return { line, written, later: (ms: number) => { now += ms; } };
}

it("is written over in a terminal, and ends before the next thing is said", () => {
  const { line, written, later } = lineOn({ isTTY: true, columns: 80 });
  line.tell("children 1,000");
  later(100);
  line.tell("children 2");
  later(1);
  line.tell("children 3");
  line.say("There.");
  expect(written).toEqual(["\r1 s    children 1,000", "\r1 s    children 2    ", "\r1 s    children 3", "\n", "1 s  There.\n"]);
});

it("never runs over the terminal's edge, where it could not be written over", () => {
  const { line, written } = lineOn({ isTTY: true, columns: 12 });
  line.tell("children 1,000");
  expect(written).toEqual(["\r1 s    chil"]);
});

it("is said once a second where nobody can write over it, never twice the same, and the last count always", () => {
  const { line, written, later } = lineOn({});
  line.tell("1");
  later(999);
  line.tell("2");
  later(1);
  line.tell("3");
  later(1000);
  line.tell("3");
  line.tell("4");
  later(1);
  line.tell("5");
  line.say("There.");
  expect(written).toEqual(["1 s    1\n", "1 s    3\n", "1 s    4\n", "1 s    5\n", "1 s  There.\n"]);
});
