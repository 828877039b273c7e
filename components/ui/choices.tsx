"use client";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldFrame, wiring } from "./field-frame";
import { useField } from "./form-context";

export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode; readonly more?: ReactNode };
type Props = {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly options: readonly Choice[];
  readonly value?: string | readonly string[];
  readonly inline?: boolean;
};

/** One of several, or as many as fit; `more` shows under its choice when chosen, by style alone. */
export function Choices({ kind, name, legend, hint, optional, options, value = [], inline }: Props) {
  const { id, error, typedAll, sent } = useField(name);
  const chosen = typedAll ?? (sent ? [] : typeof value === "string" ? [value] : value);
  return (
    <FieldFrame {...{ id, label: legend, hint, optional, error }} group>
      <div className={classes("choices", inline && "in-a-row")}>
        {options.map((option, at) => (
          <div key={option.value}>
            <ChoiceLine {...option} {...{ kind, name, error }} id={at === 0 ? id : `${id}-${at}`} checked={chosen.includes(option.value)} strong={options.some((one) => one.hint)} />
            {option.more && <div className="choice-more">{option.more}</div>}
          </div>
        ))}
      </div>
    </FieldFrame>
  );
}

/** A single box to tick. */
export function Tick({ name, label, hint, value = "yes", checked = false }: { readonly name: string; readonly label: ReactNode; readonly hint?: ReactNode; readonly value?: string; readonly checked?: boolean }) {
  const { id, error, typedAll, sent } = useField(name);
  return (
    <div className={classes("field", error !== undefined && "bad")}>
      {error && <p className="field-error" id={`${id}-error`}><span className="vh">Error: </span>{error}</p>}
      <ChoiceLine {...{ id, kind: "checkbox", name, value, label, hint, error }} checked={typedAll ? typedAll.includes(value) : !sent && checked} />
    </div>
  );
}

type LineProps = Choice & { readonly id: string; readonly kind: "radio" | "checkbox"; readonly name: string; readonly error?: string; readonly checked: boolean; readonly strong?: boolean };

function ChoiceLine({ id, kind, name, value, label, hint, error, checked, strong }: LineProps) {
  return (
    <label className={classes("choice", strong && "strong")}>
      <input {...wiring(id, undefined, undefined)} type={kind} name={name} value={value} defaultChecked={checked} aria-invalid={error && kind === "checkbox" ? true : undefined} />
      <span><span>{label}</span>{hint && <span className="hint">{hint}</span>}</span>
    </label>
  );
}
