import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Seen", default: "Seen" },
  robots: { index: false, follow: false },
};

/** The document. Nothing is prerendered: a page made at build time has no nonce, and its scripts would not run. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await connection();
  return <html lang="en-GB"><body>{children}</body></html>;
}
