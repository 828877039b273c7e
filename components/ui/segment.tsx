"use client";
import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { useField } from "./form-context";

type Props = {
  readonly name: string;
  readonly legend: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string;
  readonly hiddenLegend?: boolean;
};

/** Two to five choices as one control for a thumb: one of them, or none yet; `hiddenLegend` when what it asks stands beside it already. */
export function Segment({ name, legend, options, value, hiddenLegend }: Props) {
  const { id, error, typedText, sent } = useField(name);
  const chosen = typedText ?? (sent ? undefined : value);
  return (
    <FieldFrame {...{ id, label: hiddenLegend ? <span className="vh">{legend}</span> : legend, error }} group>
      <div className="segment">
        {options.map((option, at) => (
          <label key={option.value}>
            <input id={at === 0 ? id : `${id}-${at}`} type="radio" name={name} value={option.value} defaultChecked={chosen === option.value} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
