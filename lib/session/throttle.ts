// Guessing is made slow, and nobody is locked out: after ten failures for one account from one address, or two hundred from one
// address (a school is one address) in five minutes, each further try waits its turn. Kept in memory: one server process signs people in.
import { RateLimiterMemory } from "rate-limiter-flexible";

const FIVE_MINUTES = 300;
const ACCOUNT_FAILURES = 10, ADDRESS_FAILURES = 200;
const perAccount = new RateLimiterMemory({ points: ACCOUNT_FAILURES, duration: FIVE_MINUTES, keyPrefix: "account" });
const perAddress = new RateLimiterMemory({ points: ADDRESS_FAILURES, duration: FIVE_MINUTES, keyPrefix: "address" });
const WAIT_MS = Number(process.env.SEEN_THROTTLE_WAIT_MS ?? 3_000);
const LONGEST_QUEUE = 5;

const queues = new Map<string, { waiting: number; last: Promise<void> }>();
const accountKey = (email: string, address: string) => `${address}|${email.trim().toLowerCase()}`;

/** "go" at once or after a wait; "too-many" where others already wait for the same account or address. Counts the try as a failure before its answer is known: many at once would else all be free. */
export async function admitTry(email: string, address: string): Promise<"go" | "too-many"> {
  const key = accountKey(email, address);
  const [account, all] = [await perAccount.penalty(key, 1), await perAddress.penalty(address, 1)];
  const slowed = [...(account.consumedPoints > ACCOUNT_FAILURES ? [key] : []), ...(all.consumedPoints > ADDRESS_FAILURES ? [address] : [])];
  for (const queue of slowed) if (!(await takeTurn(queue))) return "too-many";
  return "go";
}

/** The try was none: the password was right. */
export async function forgetFailures(email: string, address: string): Promise<void> {
  await perAccount.delete(accountKey(email, address));
  await perAddress.reward(address, 1);
}

async function takeTurn(key: string): Promise<boolean> {
  const queue = queues.get(key) ?? { waiting: 0, last: Promise.resolve() };
  if (queue.waiting >= LONGEST_QUEUE) return false;
  queue.waiting++;
  queue.last = queue.last.then(() => new Promise((resolve) => setTimeout(resolve, WAIT_MS)));
  queues.set(key, queue);
  await queue.last;
  if (--queue.waiting === 0) queues.delete(key);
  return true;
}
