export type Pressed = string | undefined;

/** What counts as a row; its first link is what `j` and `k` go to, and Enter opens. */
const ROWS = "main .data-table tbody tr, main .task-list > li";

/** What one key does, given the key before it; answers the key to remember. Every shortcut presses a link or button that is really on the page. */
export function press(event: KeyboardEvent, before: Pressed): Pressed {
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return undefined;
  const { key } = event;
  const target = before === "g" ? visible(`[data-go="${CSS.escape(key)}"]`) : undefined;
  if (target) { event.preventDefault(); target.click(); return undefined; }
  if (key === "/") focus(event, visible("[data-find]"));
  if (key === "f") openFilters(event);
  if (key === "j" || key === "k") focus(event, neighbour(key === "j" ? 1 : -1));
  if (key === "?") document.getElementById("keyboard")?.togglePopover();
  return key;
}

function writing(target: EventTarget | null) {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
}
function visible(selector: string) {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
}
function focus(event: KeyboardEvent, element: HTMLElement | undefined) {
  if (!element) return;
  event.preventDefault();
  element.focus();
}
function neighbour(step: 1 | -1) {
  const rows = [...document.querySelectorAll(ROWS)].flatMap((row) => [...row.querySelectorAll<HTMLElement>("a[href]")].find((link) => link.checkVisibility()) ?? []);
  const at = rows.findIndex((link) => link.closest(ROWS)!.contains(document.activeElement));
  return at < 0 ? rows[0] : rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
}
function openFilters(event: KeyboardEvent) {
  const summary = visible(".filter-panel summary");
  summary?.closest("details")?.setAttribute("open", "");
  focus(event, summary);
}
