"use client";
import { useContext, type ReactNode } from "react";
import { buttonClass, type ButtonLook } from "./button";
import { FormContext } from "./form-context";

/** Sends the form around it; disabled while an answer is awaited. */
export function Submit({ children, name, value, ...look }: ButtonLook & { readonly children: ReactNode; readonly name?: string; readonly value?: string }) {
  const { waiting } = useContext(FormContext);
  return <button className={buttonClass(look)} type="submit" name={name} value={value} disabled={waiting}>{children}</button>;
}
