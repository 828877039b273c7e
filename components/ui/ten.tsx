"use client";
import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { useField } from "./form-context";

type Props = {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly value?: number | null;
  readonly low?: string;
  readonly high?: string;
  readonly optional?: boolean;
};

const taps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** A rating from 0 to 10, one tap each; `low` and `high` say what the ends mean; posts "0" to "10", or nothing when none was tapped. */
export function Ten({ name, legend, hint, value, low = "not at all", high = "all the time", optional }: Props) {
  const { id, error, typedText, sent } = useField(name);
  const chosen = typedText ?? (sent ? undefined : value?.toString());
  const end = (tap: number) => tap === 0 ? low : tap === 10 ? high : undefined;
  return (
    <FieldFrame {...{ id, label: legend, hint, optional, error }} group>
      <div className="ten">
        {taps.map((tap) => (
          <label key={tap}>
            <input id={tap === 0 ? id : `${id}-${tap}`} type="radio" name={name} value={tap} defaultChecked={chosen === String(tap)} />
            <span>{tap}{end(tap) && <span className="vh">, {end(tap)}</span>}</span>
          </label>
        ))}
      </div>
      <p className="ends" aria-hidden="true"><span>{low}</span><span>{high}</span></p>
    </FieldFrame>
  );
}
