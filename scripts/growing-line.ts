// A line that grows in place: in a terminal it is written over, elsewhere it is said again each second.
type Out = { readonly isTTY?: boolean; readonly columns?: number; readonly write: (text: string) => unknown };
const AGAIN_MS = { terminal: 100, elsewhere: 1_000 };

/** `tell` shows how far it is, as often as it likes; `say` ends that line and writes one that stays. */
export function growingLine(out: Out, clock: () => number, prefix: () => string) {
  let shown = "", shownAt = -Infinity, latest = "", told = "";
  const show = (line: string) => {
    const text = `${prefix()}    ${line}`;
    out.write(out.isTTY ? `\r${text.slice(0, (out.columns ?? 80) - 1).padEnd(shown.length)}` : `${text}\n`);
    shown = text;
    shownAt = clock();
    latest = "";
  };
  return {
    tell(line: string) {
      if (line === told) return;
      latest = told = line;
      if (clock() - shownAt >= (out.isTTY ? AGAIN_MS.terminal : AGAIN_MS.elsewhere)) show(line);
    },
    say(line: string) {
      if (latest) show(latest); // the last count is the true one
      if (shown && out.isTTY) out.write("\n");
      shown = "";
      shownAt = -Infinity;
      out.write(`${prefix()}  ${line}\n`);
    },
  };
}
