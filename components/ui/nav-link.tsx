"use client";
import { usePathname } from "next/navigation";
import { TextLink } from "./text-link";

/** A link of the navigation: it knows whether its page, or one below it, is open, also after a move without loading the layout again. */
export function NavLink({ href, label, current, go }: { readonly href: string; readonly label: string; readonly current?: boolean; readonly go?: string }) {
  const path = usePathname();
  return <TextLink href={href} current={current ?? (path === href || path.startsWith(`${href}/`))} go={go}>{label}</TextLink>;
}
