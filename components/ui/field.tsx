"use client";
import { useField } from "./form-context";
import { FieldFrame, wiring, type Asked } from "./field-frame";
import { classes } from "./classes";

type TextProps = Asked & {
  readonly type?: "text" | "email" | "password" | "date" | "number" | "tel" | "search" | "time";
  readonly value?: string | number;
  readonly narrow?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "search";
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
};

/** One line of writing; a password is never given back. */
export function TextField({ name, label, hint, optional, type = "text", value, narrow, ...input }: TextProps) {
  const { id, error, typedText } = useField(name);
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <input {...input} {...wiring(id, hint, error)} className={classes("control", narrow && "narrow")} type={type} name={name} defaultValue={type === "password" ? undefined : typedText ?? value} />
    </FieldFrame>
  );
}

/** Several lines of writing; grows with what is written where the browser can. */
export function TextArea({ name, label, hint, optional, value, rows = 4, maxLength }: Asked & { readonly value?: string; readonly rows?: number; readonly maxLength?: number }) {
  const { id, error, typedText } = useField(name);
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <textarea {...wiring(id, hint, error)} className="control" name={name} rows={rows} maxLength={maxLength} defaultValue={typedText ?? value} />
    </FieldFrame>
  );
}

type SelectProps = Asked & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string;
  readonly empty?: string;
  readonly narrow?: boolean;
};

/** One of a list; `empty` is the sentence of the choice not yet made. */
export function SelectField({ name, label, hint, optional, options, value, empty, narrow }: SelectProps) {
  const { id, error, typedText } = useField(name);
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <select {...wiring(id, hint, error)} className={classes("control", narrow && "narrow")} name={name} defaultValue={typedText ?? value}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </FieldFrame>
  );
}
