import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clock, realNow, startClockAt } from "./clock";

beforeEach(() => {
  vi.stubEnv("SEEN_NOW", "");
  vi.stubEnv("SEEN_NOW_SINCE", "");
  vi.useFakeTimers({ now: new Date("2026-11-01T12:00:00Z"), toFake: ["Date"] });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test("a clock that was set starts there and runs on", () => {
  startClockAt(new Date("2027-03-12T09:00:00Z"));
  vi.setSystemTime(new Date("2026-11-01T12:01:30Z"));
  expect(clock().toISOString()).toBe("2027-03-12T09:01:30.000Z");
  expect(realNow().toISOString()).toBe("2026-11-01T12:01:30.000Z");
});

test("SEEN_NOW alone counts from the start of the process", () => {
  vi.setSystemTime(new Date(Math.ceil(performance.timeOrigin) + 5000));
  vi.stubEnv("SEEN_NOW", "2027-03-12T09:00:00Z");
  expect(clock().toISOString()).toBe("2027-03-12T09:00:05.000Z");
});

test("a start that was meant for another SEEN_NOW does not count", () => {
  startClockAt(new Date("2027-03-12T09:00:00Z"));
  vi.stubEnv("SEEN_NOW", "2028-02-29T09:00:00Z");
  vi.setSystemTime(new Date(Math.ceil(performance.timeOrigin) + 1000));
  expect(clock().toISOString()).toBe("2028-02-29T09:00:01.000Z");
});

test("without SEEN_NOW it is the real time", () => {
  expect(clock().toISOString()).toBe("2026-11-01T12:00:00.000Z");
});

test("a SEEN_NOW that is no instant stops with a sentence", () => {
  vi.stubEnv("SEEN_NOW", "yesterday");
  expect(() => clock()).toThrow(/not an instant/);
});
