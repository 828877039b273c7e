// Domain time comes from here, and only app, jobs and scripts ask. SEEN_NOW starts it at an instant, from which it runs on:
// from SEEN_NOW_SINCE (set by whoever starts several processes, so that server and worker agree), else from the process's start.

/** Now, as the domain sees it (an instant, UTC). Sessions, codes, throttles and the audit use `realNow`. Throws where SEEN_NOW is not an instant. */
export function clock(): Date {
  const set = process.env.SEEN_NOW;
  return set ? new Date(instant(set) + Date.now() - since(set)) : new Date();
}

/** Now, whatever SEEN_NOW says. */
export const realNow = (): Date => new Date();

/** Sets the clock for this process and those it starts. */
export function startClockAt(at: Date): void {
  process.env.SEEN_NOW = at.toISOString();
  process.env.SEEN_NOW_SINCE = `${process.env.SEEN_NOW}@${Date.now()}`;
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error("SEEN_NOW is not an instant. Write it like 2027-03-12T09:00:00Z, or leave it out.");
  return at;
}

/** The real millisecond at which the clock stood at SEEN_NOW. One meant for another SEEN_NOW (of a parent process) does not count. */
function since(set: string): number {
  const [meant, at] = (process.env.SEEN_NOW_SINCE ?? "").split("@");
  return meant === set && at ? Number(at) : Math.ceil(performance.timeOrigin);
}
