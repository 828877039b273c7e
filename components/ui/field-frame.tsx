"use client";
import type { ReactNode } from "react";
import { classes } from "./classes";

export type Asked = { readonly name: string; readonly label: ReactNode; readonly hint?: ReactNode; readonly optional?: boolean };
type Props = Omit<Asked, "name"> & { readonly id: string; readonly error?: string; readonly group?: boolean; readonly children: ReactNode };

/** Label, hint, error and then the control, in the order they are read; `group` makes a fieldset of it. */
export function FieldFrame({ id, label, hint, optional, error, group, children }: Props) {
  const words = <>{label}{optional && <span className="optional"> (optional)</span>}</>;
  const said = (
    <>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="field-error" id={`${id}-error`}><span className="vh">Error: </span>{error}</p>}
    </>
  );
  const look = classes("field", error !== undefined && "bad");
  return group
    ? <fieldset className={look} aria-describedby={wiring(id, hint, error)["aria-describedby"]}><legend>{words}</legend>{said}{children}</fieldset>
    : <div className={look}><label htmlFor={id}>{words}</label>{said}{children}</div>;
}

/** The attributes that tie a control to its hint and its error. */
export function wiring(id: string, hint: ReactNode, error: string | undefined) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
}
