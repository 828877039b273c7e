import type { NavItem } from "./app-shell";
import { KeyboardShortcuts } from "./keyboard-shortcuts";

/** The list of shortcuts, opened by `?` or by the link in the foot; a popover, so it opens without scripts too. */
export function KeyboardList({ nav, find }: { readonly nav: readonly NavItem[]; readonly find?: boolean }) {
  return (
    <div id="keyboard" className="keyboard" popover="auto" role="dialog" aria-labelledby="keyboard-title">
      <h2 id="keyboard-title">Keyboard shortcuts</h2>
      <dl>
        {find && <><dt><kbd>/</kbd></dt><dd>Find a child</dd></>}
        {nav.map(({ go, label }) => go && <div key={go} className="contents"><dt><kbd>g</kbd> <kbd>{go}</kbd></dt><dd>Go to {label}</dd></div>)}
        <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>Next row, previous row</dd>
        <dt><kbd>Enter</kbd></dt><dd>Open the row</dd>
        <dt><kbd>f</kbd></dt><dd>Filters</dd>
        <dt><kbd>?</kbd></dt><dd>This list</dd>
      </dl>
      <KeyboardShortcuts />
      <p className="actions"><button className="button plain" type="button" popoverTarget="keyboard" popoverTargetAction="hide">Close the list</button></p>
    </div>
  );
}
