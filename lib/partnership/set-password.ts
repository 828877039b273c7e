import type { Tx } from "../db/as-viewer";
import { hashPassword, oneTimePassword } from "../session/password";

/** A new password, which ends every session of that person (session.set_password raises their version). */
export async function setPassword(tx: Tx, personId: string, password: string, oneTime: boolean): Promise<void> {
  await tx.$queryRaw`SELECT session.set_password(${personId}::uuid, ${await hashPassword(password)}, ${oneTime}::boolean)`;
}

/** Gives a person a one-time password and answers it: it is shown once and kept nowhere. */
export async function giveOneTimePassword(tx: Tx, personId: string): Promise<string> {
  const password = oneTimePassword();
  await setPassword(tx, personId, password, true);
  return password;
}
