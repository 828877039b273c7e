import type { ReactNode } from "react";

/** A one-time password, shown once: on this page and never again. */
export function OneTimePassword({ password, name, next }: { readonly password: string; readonly name: string; readonly next?: ReactNode }) {
  return (
    <>
      <p><b>The one-time password{name && ` of ${name}`}</b></p>
      <p className="once num">{password}</p>
      <p>It is shown only now. Tell it to them yourself, by telephone or face to face: not by e-mail. They choose their own when they first sign in.</p>
      {next && <p>{next}</p>}
    </>
  );
}
