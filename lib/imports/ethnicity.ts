// School census ethnicity codes. Source: domain.md §3 (from knowledge); areas may use approved extended codes of the same shape.
import { no, yes } from "../kernel/result";
import type { Reader } from "./cells";

export const ETHNICITY_CODES: ReadonlySet<string> = new Set([
  "WBRI", "WIRI", "WIRT", "WROM", "WOTH", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT",
]);
const PRINTED: Readonly<Record<string, string>> = {
  "white british": "WBRI", "white irish": "WIRI", "traveller of irish heritage": "WIRT", "gypsy/roma": "WROM", "any other white background": "WOTH",
  "white and black caribbean": "MWBC", "white and black african": "MWBA", "white and asian": "MWAS", "any other mixed background": "MOTH",
  indian: "AIND", pakistani: "APKN", bangladeshi: "ABAN", "any other asian background": "AOTH",
  "black caribbean": "BCRB", "black african": "BAFR", "any other black background": "BOTH", chinese: "CHNE", "any other ethnic group": "OOTH",
  refused: "REFU", "not obtained": "NOBT",
};

/** A census code (main or, unchecked, extended: four letters) in capitals, or the code of a main category's printed name. */
export const ethnicity: Reader<string> = (text) => {
  const code = PRINTED[text.toLowerCase().replace(/\s*-\s*|\s+/g, " ")] ?? text.toUpperCase();
  return /^[A-Z]{4}$/.test(code) ? yes(code) : no("Write the four-letter census code, such as WBRI or NOBT.");
};
