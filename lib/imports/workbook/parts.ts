// The parts of a workbook beside its sheets: which sheets there are, the texts they share, and how numbers are shown.
import { shownAs, unescaped, type Shown } from "./cells";
import { MAX_CELLS, MAX_SHEETS, MAX_TEXT } from "./limits";
import { own } from "./own-text";
import { WORKBOOK_SENTENCES as SAID } from "./present";
import { scan } from "./scan";
import { Unreadable } from "./unreadable";
import type { Zip } from "./zip";

export type SheetPlace = { readonly name: string; readonly hidden: boolean; readonly part: string };
export type Workbook = {
  readonly sheets: readonly SheetPlace[]; readonly from1904: boolean;
  readonly texts: readonly string[];
  /** By a cell's style. */
  readonly shown: readonly Shown[];
};
type Related = { readonly id: string; readonly type: string; readonly part: string };

/** Reads what is needed before any sheet can be read; throws `Unreadable`. */
export async function readParts(zip: Zip): Promise<Workbook> {
  const main = (await relationsOf(zip, "")).find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  if (!zip.has(main)) throw new Unreadable(SAID.damaged);
  const related = await relationsOf(zip, main);
  const part = (type: string) => related.find((one) => one.type === type)?.part;
  const { listed, from1904 } = await sheetsOf(zip, main);
  const sheets = listed.flatMap(({ name, hidden, id }): SheetPlace[] => {
    const found = related.find((one) => one.id === id);
    return found?.type === "worksheet" && zip.has(found.part) ? [{ name, hidden, part: found.part }] : [];
  });
  return { sheets, from1904, texts: await textsOf(zip, part("sharedStrings")), shown: await shownOf(zip, part("styles")) };
}

async function relationsOf(zip: Zip, of: string): Promise<readonly Related[]> {
  const folder = of.slice(0, of.lastIndexOf("/") + 1), found: Related[] = [];
  await scan(zip.read(`${folder}_rels/${of.slice(folder.length)}.rels`), {
    open: (name, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) => {
      if (name === "Relationship" && mode !== "External") found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), part: resolved(folder, target) });
    },
  });
  return found;
}

/** A target within the zip; `..` leads up, and never out of it. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

async function sheetsOf(zip: Zip, main: string) {
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  await scan(zip.read(main), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name !== "sheet" || listed.length >= MAX_SHEETS) return;
      const id = Object.keys(attributes).find((key) => key === "id" || key.endsWith(":id"));
      listed.push({ name: attributes.name ?? "", hidden: attributes.state === "hidden" || attributes.state === "veryHidden", id: id ? attributes[id]! : "" });
    },
  });
  return { listed, from1904 };
}

async function textsOf(zip: Zip, part: string | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let text = "", inText = false, kept = 0, spoken = false; // rPh: how a word is spoken, beside the word
  await scan(zip.read(part), {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") spoken = true;
      else if (name === "t") inText = !spoken;
    },
    text: (said) => { if (inText) text += said; },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") spoken = false;
      else if (name === "si") {
        if ((kept += text.length) > MAX_TEXT || texts.length >= MAX_CELLS) throw new Unreadable(SAID["too-much-text"]);
        texts.push(own(unescaped(text)));
      }
    },
  });
  return texts;
}

async function shownOf(zip: Zip, part: string | undefined): Promise<readonly Shown[]> {
  const codes = new Map<number, string>(), shown: Shown[] = [];
  if (part === undefined) return shown;
  let ofCells = false;
  await scan(zip.read(part), {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") ofCells = true;
      else if (name === "xf" && ofCells) shown.push(shownAs(Number(attributes.numFmtId ?? 0), codes.get(Number(attributes.numFmtId))));
    },
    close: (name) => { if (name === "cellXfs") ofCells = false; },
  });
  return shown;
}
