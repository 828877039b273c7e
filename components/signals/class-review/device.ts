// What was typed and is not saved yet lies on the device, in this tab and for this person alone: a staffroom machine is shared.
export type Entries = readonly (readonly [string, string])[];
export type Waiting = { readonly childId: string; readonly kind: "answer" | "skip"; readonly entries: Entries };
export type OnDevice = { readonly drafts: Readonly<Record<string, Entries>>; readonly waiting: readonly Waiting[] };

const ALL = "seen.kept.";
export const NOTHING: OnDevice = { drafts: {}, waiting: [] };
export const keptKey = (personId: string, where: string): string => `${ALL}${personId}.${where}`;

export function readKept(key: string): OnDevice {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<OnDevice>) };
  } catch {
    return NOTHING; // a browser that keeps nothing, or what another version left
  }
}

/** False where the browser keeps nothing; nothing left to keep is taken off the device. */
export function writeKept(key: string, kept: OnDevice): boolean {
  try {
    if (kept.waiting.length === 0 && Object.keys(kept.drafts).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Takes everything off the device that is not this person's; everybody's where nobody is named. */
export function forgetOthers(personId?: string): void {
  const mine = personId && keptKey(personId, "");
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(ALL) && !(mine && key.startsWith(mine))) sessionStorage.removeItem(key);
  } catch {
    return; // a browser that keeps nothing has nothing to forget
  }
}

export const entriesOf = (data: FormData): Entries => [...data.entries()].flatMap(([name, value]) => (typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : []));
export function formOf(entries: Entries): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}
/** As a form gives back what was typed; boxes are listed, so that none is ticked where none was. */
export function typedOf(entries: Entries): Readonly<Record<string, string | readonly string[]>> {
  const names = [...new Set(entries.map(([name]) => name))];
  return { seen: [], flourishing: [], ...Object.fromEntries(names.map((name) => { const all = entries.filter(([one]) => one === name).map(([, value]) => value); return [name, all.length > 1 || name === "seen" ? all : all[0]!]; })) };
}
