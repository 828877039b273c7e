import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { intact, removeStored, startOfStored, storedAt, storeFile } from "./stored-file";

const AREA = "00000000-0000-4000-8000-0000000000aa";
const pieces = (...texts: readonly string[]) => texts.map((text) => Buffer.from(text));
const stored = async (...texts: readonly string[]) => {
  const kept = await storeFile(AREA, "roll.csv", pieces(...texts));
  if (!kept.ok) throw new Error(kept.because);
  return kept.value;
};
const lying = () => (existsSync(path.dirname(storedAt(AREA, AREA))) ? readdirSync(path.dirname(storedAt(AREA, AREA))) : []);

it("lies there whole, with its size and hash, readable by nobody else", async () => {
  const file = await stored("UPN,", "Name\n");
  expect(file).toEqual({ importId: file.importId, name: "roll.csv", bytes: 9, hash: createHash("sha256").update("UPN,Name\n").digest("hex") });
  const whole = await intact(AREA, file), at = storedAt(AREA, file.importId);
  expect(whole).toEqual({ ok: true, value: at });
  expect([statSync(at).mode & 0o777, statSync(path.dirname(at)).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(Buffer.from(await startOfStored(AREA, file.importId, 3)).toString()).toBe("UPN");
});

it("of a file over the limit, an empty one, or one that breaks off, nothing stays", async () => {
  const before = lying();
  expect(await storeFile(AREA, "big.csv", pieces("12345", "67890"), 9)).toEqual({ ok: false, because: "too-big" });
  expect(await storeFile(AREA, "fits.csv", pieces("1234", "56789"), 9)).toMatchObject({ ok: true });
  expect(await storeFile(AREA, "empty.csv", pieces())).toEqual({ ok: false, because: "empty" });
  async function* breakingOff() { yield Buffer.from("half"); throw new Error("the line was cut"); }
  await expect(storeFile(AREA, "half.csv", breakingOff())).rejects.toThrow("the line was cut");
  expect(lying()).toHaveLength(before.length + 1);
});

it("a disk without room is an answer, not a fault", async () => {
  async function* untilFull() { yield Buffer.from("a"); throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" }); }
  expect(await storeFile(AREA, "roll.csv", untilFull())).toEqual({ ok: false, because: "disk-full" });
});

it("is not believed when it is gone, cut short, or changed in one byte", async () => {
  const [gone, cut, changed] = [await stored("abc"), await stored("abc"), await stored("abc")];
  await removeStored(AREA, gone.importId);
  truncateSync(storedAt(AREA, cut.importId), 2);
  writeFileSync(storedAt(AREA, changed.importId), "abd");
  expect(await intact(AREA, gone)).toEqual({ ok: false, because: "missing" });
  expect(await intact(AREA, cut)).toEqual({ ok: false, because: "differs" });
  expect(await intact(AREA, changed)).toEqual({ ok: false, because: "differs" });
});

it("is named by ids alone", () => {
  expect(() => storedAt(AREA, "../../etc/passwd")).toThrow("named by ids");
  expect(() => storedAt("..", AREA)).toThrow("named by ids");
});
