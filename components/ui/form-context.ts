"use client";
import { createContext, useContext } from "react";
import type { FormState } from "@/lib/doorway/form-state";

type Around = Pick<FormState, "fields" | "typed"> & { readonly prefix?: string; readonly waiting?: boolean };

/** What the form around tells its fields; outside a form, nothing. */
export const FormContext = createContext<Around>({});

/** A field's id, its error, and what was typed in it before (several for a group of boxes). */
export function useField(name: string) {
  const { fields, typed, prefix } = useContext(FormContext);
  const id = fieldId(name, prefix);
  const before = typed?.[name];
  return {
    id,
    error: fields?.[name],
    typedText: typeof before === "string" ? before : before?.[0],
    typedAll: typeof before === "string" ? [before] : before,
    // Once anything was sent, a box left empty was left empty: the first value must not come back.
    sent: typed !== undefined,
  };
}

/** The id of a field's control, so that an error can link to it. */
export function fieldId(name: string, prefix?: string) {
  return prefix ? `${prefix}-${name}` : name;
}
