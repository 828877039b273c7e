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
  expect(await readForm(request, async (before, name, pieces) => { seen.push(before, name); return whole(pieces); })).toEqual({ fields: { schoolId: "s", kind: "roll" }, file: "UPN,Name" });
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
  expect(await readForm(request, async (_before, _name, pieces) => { for await (const piece of pieces) return piece.length > 0; return false; })).toEqual({ fields: {}, file: true });
  expect(asked.bytes).toBeGreaterThan(30_000_000);
});

it("is no form when it breaks off, or is none", async () => {
  const taken: string[] = [];
  const take = async (_before: unknown, _name: string, pieces: AsyncIterable<Uint8Array>) => { const text = await whole(pieces); taken.push(text); return text; };
  expect(await readForm(posted([fileHead, "half"]).request, take)).toBeNull();
  expect(await readForm(posted(["{}"], "application/json").request, take)).toBeNull();
  expect(taken).toEqual([]);
  expect(await readForm(posted([field("a", "b"), `--${EDGE}--\r\n`]).request, take)).toEqual({ fields: { a: "b" }, file: null });
});
