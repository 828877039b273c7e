// For tests: a source as a school's own would be, over real http on this machine: pages, updated_after, deletions, and everything that can go wrong.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const THEIR_ID = "A1930499544", TOKEN = "0123456789abcdef0123456789abcdef01234567";
type Row = Readonly<Record<string, unknown>> & { readonly updated?: string };
export type StubWorld = { students: Row[]; "attendance-codes": Row[]; attendance: Row[]; deletions: Row[] };
/** "refuses" from the day the school revoked there; "broken" answers 500 so many times as `breaks` says. */
export type Mood = "fine" | "refuses" | "broken" | "slow" | "endless" | "nonsense" | "other-shape" | "huge" | "elsewhere" | "busy";

const A_PAGE = 3; // so that a few rows are several pages
const when = (date: string) => ({ date: `${date} 00:00:00.000000`, timezone_type: 3, timezone: "Europe/London" });

/** One child as the source words it. */
export const student = (n: number, upn: string, legal: readonly [string, string], more: Readonly<Record<string, unknown>> = {}): Row => ({
  id: `A${1000 + n}`, upi: "not read", mis_id: String(n), surname: legal[1], forename: legal[0], legal_surname: legal[1], legal_forename: legal[0], gender: n % 2 ? "FEMALE" : "MALE", date_of_birth: when("2014-12-10"),
  education_details: { data: { upn, current_nc_year: "7", admission_date: when("2026-09-02") } },
  extended_details: { data: { sen_status: "N", free_school_meals: n % 2 === 0, in_lea_care: true, ethnicity: "White - British" } },
  groups: { data: [{ type: "HOUSE", name: "Red" }, { type: "REGISTRATION", name: "7A" }] }, ...more,
});
export const CODES = [["C1", "/"], ["C2", "\\"], ["C3", "I"], ["C4", "Y2"]].map(([id, code]) => ({ id, code, type: "x", description: "not read" }));
export const attendance = (n: number, on: string, session: "AM" | "PM", code: string, updated: string): Row =>
  ({ id: `M${n}${on}${session}`, student: `A${1000 + n}`, attendance_code: CODES.find((one) => one.code === code)?.id ?? code, date: when(on), session, comment: "Was at the dentist with Mum", minutes_late: null, updated });

export async function startStub(world: Partial<StubWorld> = {}, port = 0) {
  const stub = { world: { students: [], "attendance-codes": CODES, attendance: [], deletions: [], ...world } as StubWorld, mood: "fine" as Mood, breaks: Infinity, asked: [] as string[], open: 0 };
  const waiting = new Set<NodeJS.Timeout>();
  const server = createServer((question, answer) => {
    const url = new URL(question.url ?? "/", "http://stub");
    stub.asked.push(`${url.pathname}${url.search}`);
    if (stub.mood === "slow") return void waiting.add(setTimeout(() => page(stub.world, url, question, answer), 60_000));
    if (stub.mood === "broken" && stub.breaks-- > 0) return end(answer, 500, "{\"error\": \"Ada Lovelace is broken\"}");
    if (stub.mood === "busy") return end(answer, 429, "");
    if (stub.mood === "refuses") return end(answer, 401, "{\"error\": \"invalid_token\"}");
    if (stub.mood === "elsewhere") return void answer.writeHead(302, { location: "http://169.254.169.254/latest" }).end();
    if (stub.mood === "nonsense") return end(answer, 200, "<html>Sign in</html>");
    if (stub.mood === "other-shape") return end(answer, 200, JSON.stringify({ data: [{ name: "no id" }], meta: {} }));
    if (stub.mood === "huge") return huge(answer);
    if (stub.mood === "endless") return end(answer, 200, JSON.stringify({ data: [{ ...student(stub.asked.length, "", ["No", "End"]) }], meta: { pagination: { more: true } } }));
    page(stub.world, url, question, answer);
  });
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(stub, {
    host, address: `http://${host}/v1.0`,
    close: () => new Promise<void>((closed) => { for (const timer of waiting) clearTimeout(timer); server.close(() => closed()); server.closeAllConnections(); }),
  });
}
export type Stub = Awaited<ReturnType<typeof startStub>>;

const end = (answer: ServerResponse, status: number, body: string) => void answer.writeHead(status, { "content-type": "application/json" }).end(body);

/** An answer without an announced length that does not stop. */
function huge(answer: ServerResponse) {
  answer.writeHead(200, { "content-type": "application/json" });
  const more = () => { while (!answer.destroyed && answer.write(Buffer.alloc(65_536, 32))); };
  answer.on("drain", more);
  more();
}

function page(world: StubWorld, url: URL, question: IncomingMessage, answer: ServerResponse) {
  const [, resource] = new RegExp(`^/v1\\.0/schools/${THEIR_ID}/([a-z-]+)$`).exec(url.pathname) ?? [];
  if (question.headers.authorization !== `Bearer ${TOKEN}`) return end(answer, 401, "{}");
  if (!resource || !(resource in world)) return end(answer, 404, "{}");
  const after = url.searchParams.get("updated_after"), number = Number(url.searchParams.get("page"));
  const all = world[resource as keyof StubWorld].filter(({ updated }) => !after || !updated || updated.replace("T", " ").slice(0, 19) >= after);
  const rows = all.slice((number - 1) * A_PAGE, number * A_PAGE).map(({ updated: _hidden, ...row }) => row), more = number * A_PAGE < all.length;
  end(answer, 200, JSON.stringify({ data: rows, meta: { pagination: { next: more ? `http://elsewhere.test/?page=${number + 1}` : null, previous: null, more, per_page: A_PAGE, current_page: number } }, extra: "not read" }));
}
