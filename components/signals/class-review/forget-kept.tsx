"use client";
import { useEffect } from "react";
import { forgetOthers } from "./device";

/** Takes off the device what another person typed and did not save; everybody's where nobody is signed in. */
export function ForgetKept({ but }: { readonly but?: string }) {
  useEffect(() => forgetOthers(but), [but]);
  return null;
}
