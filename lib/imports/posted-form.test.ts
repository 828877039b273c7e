import { expect, it } from "vitest";
import { readForm } from "./posted-form";

const EDGE = "----edge";
const field = (name: string, value: string) => `--${EDGE}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = `--${EDGE}\r\nContent-Disposition: form-data; name="file"; filename="roll.csv"\r\nContent-Type: text/csv\r\n\r\n`;
const END = `\r\n--${EDGE}--\r\n`;

/** A request whose body comes piece by piece, and says how much of it was asked for. */
function posted(pieces: Iterable<string>, type = `multipart/form-data; boundary=${EDGE}`) {
  const left = pieces[Symbol.iterator]();
  const asked = { bytes: 0 };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const { done, value } = left.next();
      if (done) return controller.close();
      asked.bytes += value.length;
      controller.enqueue(new Uint8Array(Buffer.from(value)));
    },
  }, { highWaterMark: 0 });
  return { asked, request: { headers: new Headers({ "content-type": type }), body } };
}
const whole = async (pieces: AsyncIterable<Uint8Array>) => { let text = ""; for await (const piece of pieces) text += Buffer.from(piece).toString(); return text; };

it("gives the file the fields before it, and all fields in the end", async () => {
  const { request } = posted([field("schoolId", "s"), fileHead, "UPN,", "Name", `\r\n${field("kind", "roll").trimEnd()}`, END]);
  const seen: unknown[] = [];
  expect(await readForm(request, async (before, name, pieces) => { seen.push(before, name); return whole(pieces); })).toEqual({ fields: { schoolId: "s", kind: "roll" }, file: "UPN,Name", more: false });
  expect(seen).toEqual([{ schoolId: "s" }, "roll.csv"]);
});

it("waits for whoever takes the file: nothing piles up meanwhile", async () => {
  const MB = "x".repeat(1_000_000);
  const { request, asked } = posted([field("schoolId", "s"), fileHead, ...Array.from({ length: 40 }, () => MB), END]);
  const askedWhileWaiting = await new Promise<number>((resolve) => {
    void readForm(request, async (_before, _name, pieces) => {
      await new Promise((slow) => setTimeout(slow, 100));
      resolve(asked.bytes);
      return (await whole(pieces)).length;
    });
  });
  expect(askedWhileWaiting).toBeLessThan(5_000_000);
});

it("reads on to nowhere when the taker has had enough", async () => {
  const MB = "x".repeat(1_000_000);
  const { request, asked } = posted([fileHead, ...Array.from({ length: 30 }, () => MB), END]);
  expect(await readForm(request, async (_before, _name, pieces) => { for await (const piece of pieces) return piece.length > 0; return false; })).toEqual({ fields: {}, file: true, more: false });
  expect(asked.bytes).toBeGreaterThan(30_000_000);
});

it("is no form when it breaks off, or is none", async () => {
  const taken: string[] = [];
  const take = async (_before: unknown, _name: string, pieces: AsyncIterable<Uint8Array>) => { const text = await whole(pieces); taken.push(text); return text; };
  expect(await readForm(posted([fileHead, "half"]).request, take)).toBeNull();
  expect(await readForm(posted(["{}"], "application/json").request, take)).toBeNull();
  expect(taken).toEqual([]);
  expect(await readForm(posted([field("a", "b"), `--${EDGE}--\r\n`]).request, take)).toEqual({ fields: { a: "b" }, file: null, more: false });
});

it("gives up what was taken when it breaks off behind the file, and else never", async () => {
  const left: string[] = [], giveUp = async (text: string) => { left.push(text); };
  const take = (_before: unknown, _name: string, pieces: AsyncIterable<Uint8Array>) => whole(pieces);
  expect(await readForm(posted([fileHead, `whole\r\n--${EDGE}`]).request, take, giveUp)).toBeNull();
  expect(left).toEqual(["whole"]);
  expect(await readForm(posted([fileHead, "whole", END]).request, take, giveUp)).toMatchObject({ file: "whole" });
  expect(left).toEqual(["whole"]);
});

it("breaks off also where the connection does, behind the last mark", async () => {
  const left: string[] = [];
  const pieces = [fileHead, "whole", END].map((text) => new Uint8Array(Buffer.from(text)))[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = pieces.next();
      if (!done) return controller.enqueue(value);
      await new Promise((slow) => setTimeout(slow, 50));
      controller.error(new Error("aborted"));
    },
  });
  const headers = new Headers({ "content-type": `multipart/form-data; boundary=${EDGE}` });
  expect(await readForm({ headers, body }, (_before, _name, given) => whole(given), async (text) => { left.push(text); })).toBeNull();
  expect(left).toEqual(["whole"]);
});

it("says that further files came", async () => {
  const { request } = posted([fileHead, "one\r\n", fileHead, "two", END]);
  expect(await readForm(request, (_before, _name, pieces) => whole(pieces))).toEqual({ fields: {}, file: "one", more: true });
});

it.each(["multipart/form-data", "multipart/form-data; boundary=", `multipart/form-data; boundary="${EDGE}`, `multipart/form-data; boundary=${"b".repeat(10_000)}`, `multipart/mixed; boundary=${EDGE}`])("is no form without a boundary that could be one: %.60s", async (type) =>
  expect(await readForm(posted([fileHead, "x", END], type).request, async () => 1)).toBeNull());

it("takes the boundary in quotation marks, and no control character in a name or a field", async () => {
  const { request } = posted([field("sheet", "Ma\0rks"), fileHead.replace("roll.csv", "ro\0ll\x07.csv"), "x", END], `multipart/form-data; boundary="${EDGE}"`);
  const names: string[] = [];
  expect(await readForm(request, async (_before, name, pieces) => { names.push(name); return whole(pieces); })).toMatchObject({ fields: { sheet: "Marks" }, file: "x" });
  expect(names).toEqual(["roll.csv"]);
});
