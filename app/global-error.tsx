"use client";
import "./globals.css";
import ErrorPage from "./error";

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** The same page when even the document could not be made. */
export default function GlobalError(props: Props) {
  return <html lang="en-GB"><body><ErrorPage {...props} /></body></html>;
}
