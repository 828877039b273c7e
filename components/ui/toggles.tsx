"use client";
import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { useField } from "./form-context";

type Options = readonly { readonly value: string; readonly label: string }[];
type Group = { readonly name: string; readonly legend: ReactNode; readonly hint?: ReactNode; readonly options: Options };

/** Boxes as tiles for a thumb: as many as fit. */
export function Toggles({ name, legend, hint, options, value = [] }: Group & { readonly value?: readonly string[] }) {
  const { id, error, typedAll, sent } = useField(name);
  const chosen = typedAll ?? (sent ? [] : value);
  return (
    <FieldFrame {...{ id, label: legend, hint, error }} group>
      <div className="toggles">
        {options.map((option, at) => (
          <label className="toggle" key={option.value}>
            <input id={at === 0 ? id : `${id}-${at}`} type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

/** Two to five choices as one control for a thumb: one of them. */
export function Segment({ name, legend, hint, options, value }: Group & { readonly value?: string }) {
  const { id, error, typedText } = useField(name);
  return (
    <FieldFrame {...{ id, label: legend, hint, error }} group>
      <div className="segment">
        {options.map((option, at) => (
          <label key={option.value}>
            <input id={at === 0 ? id : `${id}-${at}`} type="radio" name={name} value={option.value} defaultChecked={(typedText ?? value) === option.value} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

/** Buttons that stay under the thumb on a phone. */
export function ThumbBar({ children }: { readonly children: ReactNode }) {
  return <div className="thumb-bar">{children}</div>;
}
