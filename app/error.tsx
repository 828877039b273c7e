"use client";
import { Button } from "@/components/ui/button";
import { PublicShell } from "@/components/ui/public-shell";
import { TextLink } from "@/components/ui/text-link";

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** A fault on our side: its number, never its words, which could hold a name. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <PublicShell>
      <title>Something went wrong · Seen</title>
      <h1>Something went wrong</h1>
      <p>The fault is ours, not yours. What you saved before is still there.</p>
      <div className="prose">
        <p>Try again in a minute. If it happens again, tell whoever looks after Seen{error.digest ? <> and give them this number: <b className="num">{error.digest}</b></> : ""}.</p>
        <form className="actions" action={reset}><Button>Try this page again</Button><TextLink href="/">Go to your first page</TextLink></form>
      </div>
    </PublicShell>
  );
}
