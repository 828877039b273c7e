// How long work still takes, from how fast it went so far: nothing is said before that is known.
const KNOWN_AFTER_MS = 2_000, KNOWN_AFTER_SHARE = 0.02;

/** Given the time (ms) and how much of how much is done, whole seconds left; null before two seconds and two parts in a hundred have gone by, and where none are left. */
export function paceOf(): (at: number, done: number, of: number) => number | null {
  let began: { readonly at: number; readonly done: number } | null = null;
  return (at, done, of) => {
    began ??= { at, done };
    const gone = at - began.at, more = done - began.done;
    if (gone < KNOWN_AFTER_MS || more < of * KNOWN_AFTER_SHARE || more <= 0 || done >= of) return null;
    return Math.ceil((gone / more) * (of - done) / 1_000);
  };
}

/** "about 2 minutes": rounded as a person would say it; "less than a minute" below one. */
export function timeLeftWords(seconds: number): string {
  if (seconds < 50) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  if (minutes < 55) return minutes <= 1 ? "about a minute" : `about ${minutes} minutes`;
  const hours = Math.round(seconds / 3_600);
  return hours <= 1 ? "about an hour" : `about ${hours} hours`;
}
