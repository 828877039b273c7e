"use client";
import { useContext, type ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { FormContext, useField } from "./form-context";

type Toggle = { readonly name?: string; readonly value: string; readonly label: string; readonly pressed?: string; readonly alone?: boolean };
type Props = { readonly name: string; readonly legend: ReactNode; readonly hint?: ReactNode; readonly options: readonly Toggle[]; readonly value: readonly string[] };

/** Boxes for a thumb, as many as fit, each with the key that ticks it; `name` of one is its own where it is another field, `alone` gives it a line. */
export function Toggles({ name, legend, hint, options, value }: Props) {
  const { id, error } = useField(name);
  return (
    <FieldFrame {...{ id, label: legend, hint, error }} group>
      <div className="toggles">{options.map((option, at) => <One key={option.value} {...option} name={option.name ?? name} id={at === 0 ? id : `${id}-${at}`} value={option.value} checked={value.includes(option.value)} />)}</div>
    </FieldFrame>
  );
}

function One({ id, name, value, label, pressed, alone, checked }: Toggle & { readonly id: string; readonly name: string; readonly checked: boolean }) {
  const { typed } = useContext(FormContext), before = typed?.[name];
  const on = typed === undefined ? checked : [before ?? []].flat().includes(value);
  return (
    <label className={alone ? "toggle alone" : "toggle"}>
      <input id={id} type="checkbox" name={name} value={value} defaultChecked={on} data-key={pressed} />
      <span>{label}</span>
      {pressed && <kbd aria-hidden="true">{pressed}</kbd>}
    </label>
  );
}
