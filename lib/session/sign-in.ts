import { beforeSignIn } from "../db/as-viewer";
import { hashPassword, passwordFits } from "./password";
import { admitTry, forgetFailures } from "./throttle";

export type SignedIn = { readonly personId: string; readonly areaId: string; readonly sessionId: string };
type Login = { area_id: string; person_id: string; password_hash: string; session_version: number };

// Checked where no account has the e-mail, so that existing and absent accounts take the same path and time.
let nobody: Promise<string> | undefined;

/** Opens a session, or says why not. An absent account and a wrong password are told alike. */
export async function signIn(email: string, password: string, address: string): Promise<SignedIn | "wrong" | "too-many"> {
  if (await admitTry(email, address) === "too-many") return "too-many";
  const logins = await beforeSignIn().$queryRaw<Login[]>`SELECT * FROM session.login(${email.trim()})`;
  if (logins.length === 0) await passwordFits(await (nobody ??= hashPassword("nobody")), password);
  for (const login of logins) {
    if (!(await passwordFits(login.password_hash, password))) continue;
    const [opened] = await beforeSignIn().$queryRaw<{ id: string | null }[]>`
      SELECT session.open(${login.area_id}::uuid, ${login.person_id}::uuid, ${login.session_version}::int) AS id`;
    if (!opened?.id) continue;
    await forgetFailures(email, address);
    return { personId: login.person_id, areaId: login.area_id, sessionId: opened.id };
  }
  return "wrong";
}
