// One question to a source and its answer, within limits of time and size; no redirect is followed.
import { setTimeout as wait } from "node:timers/promises";
import { no, yes, type Result } from "../../kernel/result";
import { MAY_PASS, type Problem } from "./problem";

/** Times in milliseconds, sizes in bytes. */
export type Limits = {
  readonly answer: number; readonly bytes: number; readonly pages: number; readonly records: number;
  /** How long to wait before a page is asked for once more: as many times as there are entries. */
  readonly again: readonly number[];
  /** For all questions together. */
  readonly whole: number;
};
export const LIMITS: Limits = { answer: 30_000, bytes: 32 * 1024 * 1024, pages: 12_000, records: 1_900_000, again: [2_000, 10_000], whole: 30 * 60_000 };

export type Source = { readonly address: string; readonly theirId: string; readonly token: string; readonly limits: Limits; /** When it ends, by performance.now(). */ readonly until: number };

const STATUS: Readonly<Record<number, Problem>> = { 401: "token-refused", 403: "token-refused", 404: "school-unknown", 408: "slow", 425: "busy", 429: "busy" };

/** What stands at a path of the school, as parsed JSON. What may pass is asked again a few times. */
export async function askSource(source: Source, path: string, query: Readonly<Record<string, string>>): Promise<Result<unknown, Problem>> {
  const url = `${source.address}/schools/${encodeURIComponent(source.theirId)}/${path}?${new URLSearchParams(query)}`;
  for (let tried = 0; ; tried++) {
    const answer = await once(source, url), pause = source.limits.again[tried];
    if (answer.ok || !MAY_PASS.includes(answer.because) || pause === undefined || performance.now() + pause > source.until) return answer;
    await wait(pause);
  }
}

async function once({ token, limits, until }: Source, url: string): Promise<Result<unknown, Problem>> {
  const left = Math.min(limits.answer, until - performance.now());
  if (left <= 0) return no("slow");
  const patience = AbortSignal.timeout(Math.ceil(left));
  try {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}`, accept: "application/json" }, redirect: "manual", signal: patience });
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return no(STATUS[answer.status] ?? (answer.status >= 500 ? "busy" : answer.status >= 300 && answer.status < 400 ? "elsewhere" : "no-such-answer"));
    }
    const bytes = await bodyOf(answer, limits.bytes);
    return bytes ? parsed(bytes) : no("too-large");
  } catch {
    return no(patience.aborted ? "slow" : "unreachable");
  }
}

/** Counted as it arrives: a length that was announced is nobody's promise. Null where it is more than `most`. */
async function bodyOf(answer: Response, most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of answer.body ?? []) {
    bytes += piece.length;
    if (bytes > most) return null; // leaving the loop closes the connection
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function parsed(bytes: Buffer): Result<unknown, Problem> {
  try {
    return yes(JSON.parse(bytes.toString("utf8")) as unknown);
  } catch {
    return no("not-understood");
  }
}
