"use client";
import { useRouter } from "next/navigation";
import { useContext, useEffect } from "react";
import { FormContext } from "@/components/ui/form-context";

/** Fetches the page again when the form it stands in was refused, so that what others recorded meanwhile is on it; what was typed stays. */
export function RefreshAfterRefusal() {
  const { typed } = useContext(FormContext);
  const router = useRouter();
  useEffect(() => { if (typed) router.refresh(); }, [typed, router]);
  return null;
}
