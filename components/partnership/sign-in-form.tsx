import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

const problems: Readonly<Record<string, string>> = {
  CredentialsSignin: "The e-mail or the password is not right",
  "too-many": "Too many tries at once",
};
const advice: Readonly<Record<string, string>> = {
  CredentialsSignin: "Write both again: for safety this page keeps neither. Nobody is locked out, but after ten tries each further one waits a few seconds.",
  "too-many": "Wait a minute, then write both again. Your account is not locked.",
};
const notices = {
  changed: { title: "Your password is changed", words: "Sign in with the new one. Everywhere else you were signed in has ended." },
  "signed-out": { title: "You are signed out", words: "On a shared computer, close the window too." },
  ended: { title: "You were signed out", words: "You had not used Seen for a while, or your password or role was changed. Sign in again to go on." },
} as const;

type Props = { readonly csrf: string; readonly areaName?: string; readonly error?: string; readonly notice?: keyof typeof notices };

/** E-mail and password, posted to next-auth as an ordinary form; what went wrong before stands above. */
export function SignInForm({ csrf, areaName, error, notice }: Props) {
  return (
    <>
      {error && <ErrorSummary problem={problems[error] ?? "Signing in did not work"} lost={advice[error] ?? "Write your e-mail and password again. If it goes on, tell whoever looks after Seen."} />}
      {!error && notice && <Notice kind="info" title={notices[notice].title}><p>{notices[notice].words}</p></Notice>}
      <h1>Sign in</h1>
      <p>{areaName ?? "Seen"}</p>
      <form className="form" action="/api/auth/callback/credentials" method="post">
        <input type="hidden" name="csrfToken" value={csrf} />
        <input type="hidden" name="callbackUrl" value="/today" />
        <div className="form-fields">
          <TextField name="email" label="Work e-mail" type="email" autoComplete="username" inputMode="email" spellCheck={false} />
          <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        </div>
        <div className="form-foot actions"><Button big wide>Sign in</Button></div>
      </form>
    </>
  );
}
