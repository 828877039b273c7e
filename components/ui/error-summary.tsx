"use client";
import { useEffect, useRef } from "react";
import { fieldId } from "./form-context";

type Props = { readonly problem?: string; readonly fields?: Readonly<Record<string, string>>; readonly prefix?: string; readonly lost?: string };

/** Everything to put right, as links to the fields; takes the focus when it appears and says that nothing was lost. */
export function ErrorSummary({ problem, fields, prefix, lost = "Nothing you wrote has been lost." }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    const { title } = document;
    document.title = `Error: ${title}`;
    return () => { document.title = title; };
  }, [problem, fields]);
  const faults = Object.entries(fields ?? {});
  const title = faults.length === 0 ? problem : `There ${faults.length === 1 ? "is 1 thing" : `are ${faults.length} things`} to put right`;
  const titleId = fieldId("error-summary", prefix);
  return (
    <div className="error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <h2 id={titleId}>{title}</h2>
      {problem && faults.length > 0 && <p>{problem}</p>}
      {faults.length > 0 && <ul>{faults.map(([name, fault]) => <li key={name}><a href={`#${fieldId(name, prefix)}`} onClick={toField}>{fault}</a></li>)}</ul>}
      <p className="lost">{lost}</p>
    </div>
  );
}

// The browser would focus the control but may leave its label above the window's edge.
function toField(event: React.MouseEvent<HTMLAnchorElement>) {
  const control = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)));
  if (!control) return;
  event.preventDefault();
  control.focus({ preventScroll: true });
  (control.closest(".field") ?? control).scrollIntoView({ block: "nearest" });
}
