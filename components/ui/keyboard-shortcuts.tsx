"use client";
import { useEffect, useSyncExternalStore } from "react";
import { press, type Pressed } from "./key-press";

const KEY = "seen.shortcuts";
const CHANGED = "seen-shortcuts";

/** Listens for single letters, and lets the reader turn them off (WCAG 2.1.4); remembered on this device. */
export function KeyboardShortcuts() {
  const on = useSyncExternalStore(subscribe, () => localStorage.getItem(KEY) !== "off", () => true);
  useEffect(() => {
    document.documentElement.dataset.shortcuts = on ? "on" : "off"; // a hint for a key that does nothing would mislead
    if (!on) return;
    let before: Pressed;
    const listen = (event: KeyboardEvent) => { before = press(event, before); };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
  return (
    <label className="choice">
      <input type="checkbox" checked={on} onChange={(event) => remember(event.target.checked)} />
      <span>Use single-letter shortcuts on this device</span>
    </label>
  );
}

function subscribe(changed: () => void) {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}
function remember(on: boolean) {
  localStorage.setItem(KEY, on ? "on" : "off");
  window.dispatchEvent(new Event(CHANGED));
}
