// Against a real server on this machine.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ADA } from "../check.samples";
import { allPages } from "./all-pages";
import { LIMITS, type Limits, type Source } from "./ask-source";
import { attendance, startStub, student, THEIR_ID, TOKEN, type Mood, type Stub } from "./stub.sample";
import { ATTENDANCE, CHILD } from "./wonde.schema";

let stub: Stub;
beforeEach(async () => { stub = await startStub({ students: Array.from({ length: 8 }, (_, i) => student(i, ADA, [`Child ${i}`, "Here"])) }); });
afterEach(() => stub.close());
const source = (limits: Partial<Limits> = {}, more: Partial<Source> = {}): Source =>
  ({ address: stub.address, theirId: THEIR_ID, token: TOKEN, limits: { ...LIMITS, answer: 3_000, again: [], bytes: 1_000_000, ...limits }, until: performance.now() + 20_000, ...more });
const students = (limits: Partial<Limits> = {}, more: Partial<Source> = {}) => allPages(source(limits, more), "students", CHILD);

test("all pages are asked for in turn, at our own address whatever the answer says is next", async () => {
  const found = await students();
  expect(found.ok && found.value.map(({ forename }) => forename)).toEqual(Array.from({ length: 8 }, (_, i) => `Child ${i}`));
  expect(stub.asked.map((asked) => new URL(asked, "http://x").searchParams.get("page"))).toEqual(["1", "2", "3"]);
});

test("only what changed is asked for; the words beside a mark are not read", async () => {
  stub.world.attendance = [attendance(1, "2026-09-07", "AM", "/", "2026-09-07T09:00:00Z"), attendance(1, "2026-09-08", "AM", "I", "2026-09-08T09:00:00Z")];
  const found = await allPages(source(), "attendance", ATTENDANCE, { updated_after: "2026-09-08 00:00:00" });
  expect(found).toEqual({ ok: true, value: [{ theirId: "A1001", codeId: "C3", on: "2026-09-08", session: "AM" }] });
});

describe("what goes wrong is named, and nothing of the answer is kept", () => {
  test.each<[Mood, string, Partial<Limits>]>([
    ["refuses", "token-refused", {}], ["broken", "busy", {}], ["busy", "busy", {}], ["slow", "slow", { answer: 300 }], ["endless", "endless", { pages: 20 }], ["nonsense", "not-understood", {}],
    ["other-shape", "not-understood", {}], ["huge", "too-large", {}], ["elsewhere", "elsewhere", {}],
  ])("%s", async (mood, because, limits) => {
    stub.mood = mood;
    expect(await students(limits)).toEqual({ ok: false, because });
  });
  test("more rows than a school can have", async () => expect(await students({ records: 5 })).toEqual({ ok: false, because: "endless" }));
  test("the same page again and again", async () => {
    stub.world.students = Array.from({ length: 400 }, () => student(1, ADA, ["Same", "Again"]));
    expect(await students()).toEqual({ ok: false, because: "endless" });
    expect(stub.asked).toHaveLength(2);
  });
  test("another token, another school", async () => {
    expect(await students({}, { token: "wrong" })).toEqual({ ok: false, because: "token-refused" });
    expect(await students({}, { theirId: "A2" })).toEqual({ ok: false, because: "school-unknown" });
  });
  test("nobody there", async () => expect(await students({}, { address: "http://127.0.0.1:9/v1.0" })).toEqual({ ok: false, because: "unreachable" }));
  test("time is up for the whole of it", async () => expect(await students({}, { until: performance.now() - 1 })).toEqual({ ok: false, because: "slow" }));
});

test("an id goes nowhere but into its own place of the address", async () => {
  await students({}, { theirId: "../../other?x=1#" });
  expect(stub.asked[0]).toMatch(/^\/v1\.0\/schools\/\.\.%2F\.\.%2Fother%3Fx%3D1%23\/students\?/);
});

test("a source that stumbles is asked again before it is given up", async () => {
  Object.assign(stub, { mood: "broken", breaks: 2 });
  expect((await students({ again: [5, 5] })).ok).toBe(true);
  Object.assign(stub, { mood: "broken", breaks: 3 });
  expect(await students({ again: [5, 5] })).toEqual({ ok: false, because: "busy" });
});
