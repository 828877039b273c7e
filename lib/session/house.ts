import { beforeSignIn } from "../db/as-viewer";

export type House = { readonly name: string; readonly front_door_name: string; readonly front_door_phone: string | null };

/** What may be said before anybody is known: the area's name and front door; null where the house holds several areas, or none. */
export async function house(): Promise<House | null> {
  const [found] = await beforeSignIn().$queryRaw<House[]>`SELECT * FROM session.house()`;
  return found ?? null;
}
