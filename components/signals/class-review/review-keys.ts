// One press for what is done most. Every key presses a control that is really on the page; single letters can be turned off (WCAG 2.1.4).
export type Move = "next" | "previous" | "save" | "nothing";

const writing = (target: EventTarget | null) => target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
const pressing = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("button, a[href], summary") !== null;
const lettersOff = () => document.documentElement.dataset.shortcuts === "off";
/** What a letter finds where the control itself cannot carry it. */
const HELD: Readonly<Record<string, string>> = {
  s: "[data-hold=strength] input", w: "[data-hold=words] textarea", n: "[data-hold=unsafe] input[value=no]", y: "[data-hold=unsafe] input[value=yes]", e: ".in-touch input",
};
const find = (selector: string) => [...document.querySelectorAll<HTMLElement>(`.class-list > .open ${selector}`)].find((element) => element.checkVisibility());

/** What a key asks of the page, or null where it was done here, or is nothing of ours. `before` is the key before it: `g` begins a way to another page. */
export function reviewKey(event: KeyboardEvent, before: string | undefined): Move | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Escape" && writing(event.target)) { (event.target as HTMLElement).blur(); return null; }
  if (writing(event.target) || before === "g") return null;
  if (event.key === "Enter") { if (pressing(event.target)) return null; event.preventDefault(); return "save"; }
  if (lettersOff()) return null;
  const move = ({ j: "next", k: "previous", 0: "nothing" } as const)[event.key];
  if (move) { event.preventDefault(); return move; }
  const control = find(HELD[event.key] ?? `[data-key="${CSS.escape(event.key)}"]`);
  if (!control) return null;
  event.preventDefault();
  control.focus();
  if (event.key !== "e" && control.matches("input[type=checkbox], input[type=radio], summary")) control.click();
  return null;
}
