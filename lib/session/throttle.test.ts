import { afterEach, beforeEach, expect, test, vi } from "vitest";

const LONG_AGO = new Date("2026-11-01T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ now: LONG_AGO }); vi.resetModules(); });
afterEach(() => { vi.useRealTimers(); });

/** Whether a promise is settled once everything that waits for no timer has run. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.finally(() => (done = true));
  await vi.advanceTimersByTimeAsync(0);
  return done;
}
const fail = async (throttle: typeof import("./throttle"), times: number, email = "a@b.example", address = "10.0.0.1") => {
  for (let i = 0; i < times; i++) await throttle.admitTry(email, address);
};

test("ten failures are free; the next try waits, and is still let through", async () => {
  const throttle = await import("./throttle");
  await fail(throttle, 9);
  expect(await settled(throttle.admitTry("a@b.example", "10.0.0.1"))).toBe(true);
  const slow = throttle.admitTry("A@b.example ", "10.0.0.1");
  expect(await settled(slow)).toBe(false);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await slow).toBe("go");
});

test("the same account from another address, and another account from the same one, are not slowed", async () => {
  const throttle = await import("./throttle");
  await fail(throttle, 10);
  expect(await settled(throttle.admitTry("a@b.example", "10.0.0.2"))).toBe(true);
  expect(await settled(throttle.admitTry("c@d.example", "10.0.0.1"))).toBe(true);
});

test("two hundred failures from one address slow everybody there, and nobody elsewhere", async () => {
  const throttle = await import("./throttle");
  for (let i = 0; i < 200; i++) await throttle.admitTry(`${i}@b.example`, "10.0.0.1");
  expect(await settled(throttle.admitTry("new@b.example", "10.0.0.1"))).toBe(false);
  expect(await settled(throttle.admitTry("new@b.example", "10.0.0.2"))).toBe(true);
});

test("a hundred tries sent at once are no way round: ten go, five wait, the rest are told to come back", async () => {
  const throttle = await import("./throttle");
  const answers: string[] = [];
  for (let i = 0; i < 100; i++) void throttle.admitTry("a@b.example", "10.0.0.1").then((answer) => answers.push(answer));
  await vi.advanceTimersByTimeAsync(0);
  expect([answers.filter((answer) => answer === "go").length, answers.filter((answer) => answer === "too-many").length]).toEqual([10, 85]);
});

test("signing in counts against nobody at that address", async () => {
  const throttle = await import("./throttle");
  for (let i = 0; i < 500; i++) {
    await throttle.admitTry(`${i}@b.example`, "10.0.0.1");
    await throttle.forgetFailures(`${i}@b.example`, "10.0.0.1");
  }
  expect(await settled(throttle.admitTry("new@b.example", "10.0.0.1"))).toBe(true);
});

test("tries wait one behind the other, and beyond five they are told to come back", async () => {
  const throttle = await import("./throttle");
  await fail(throttle, 10);
  const tries = Array.from({ length: 5 }, () => throttle.admitTry("a@b.example", "10.0.0.1"));
  await vi.advanceTimersByTimeAsync(0);
  expect(await throttle.admitTry("a@b.example", "10.0.0.1")).toBe("too-many");
  const done = vi.fn();
  for (const one of tries) void one.then(done);
  for (let turn = 1; turn <= 5; turn++) {
    await vi.advanceTimersByTimeAsync(3_000);
    expect(done).toHaveBeenCalledTimes(turn);
  }
});

test("after five minutes, or once the password was right, nobody waits", async () => {
  const throttle = await import("./throttle");
  await fail(throttle, 10);
  await vi.advanceTimersByTimeAsync(301_000);
  expect(await settled(throttle.admitTry("a@b.example", "10.0.0.1"))).toBe(true);
  await fail(throttle, 9);
  await throttle.forgetFailures("a@b.example", "10.0.0.1");
  expect(await settled(throttle.admitTry("a@b.example", "10.0.0.1"))).toBe(true);
});
