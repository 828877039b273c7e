"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 1_000;

/** Draws the page anew every second while it is being looked at. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) router.refresh(); }, EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
