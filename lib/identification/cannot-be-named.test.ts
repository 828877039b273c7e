// Ethnicity, religion, language and postcode cannot be used: a rule set has no way to say them, and a rule is given nothing that holds them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { aChild } from "../signals/facts.sample";
import { DEFAULT_RULE_SET } from "./default-rule-set";
import { ruleSetSchema } from "./rule-set.schema";
import { RULE_IDS } from "./vocabulary";

const NAMES = /ethnic|religio|faith|languag|postcode|post_code|address|\beal\b|nationalit|born_in|country/i;

type Json = { readonly [key: string]: unknown };
/** Every way to write one key more into the document. */
function* withOneMore(value: unknown, key: string): Generator<unknown> {
  if (Array.isArray(value)) for (const [i, one] of value.entries()) for (const more of withOneMore(one, key)) yield value.with(i, more);
  else if (value !== null && typeof value === "object") {
    yield { ...value, [key]: "WBRI" };
    for (const [own, one] of Object.entries(value as Json)) for (const more of withOneMore(one, key)) yield { ...value, [own]: more };
  }
}
test.each(["ethnicity", "religion", "language", "postcode", "eal"])("a rule set that names %s anywhere is refused", (name) => {
  const more = [...withOneMore(DEFAULT_RULE_SET, name)];
  expect(more.length, "each rule, its thresholds and its source were tried").toBeGreaterThan(3 * RULE_IDS.length);
  for (const document of more) expect(ruleSetSchema.safeParse(document).success).toBe(false);
  expect(ruleSetSchema.safeParse(DEFAULT_RULE_SET).success).toBe(true);
});
test("no rule and no threshold is called after them", () => {
  for (const rule of RULE_IDS) for (const said of [rule, ...Object.keys(DEFAULT_RULE_SET.rules[rule].thresholds)]) expect(said).not.toMatch(NAMES);
});
test("what a rule is given of a child holds none of them", () => {
  for (const fact of Object.keys(aChild())) expect(fact).not.toMatch(NAMES);
  expect(readFileSync("lib/signals/load-facts.ts", "utf8"), "nor is it read where facts are loaded").not.toMatch(NAMES);
});
test("no file of a rule reads the tables in which they stand", () => {
  const rules = ["lib/signals", "lib/identification"].flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith(".rules.ts")).map((file) => path.join(folder, file)));
  expect(rules.length).toBeGreaterThan(15);
  for (const file of rules) expect(readFileSync(file, "utf8"), file).not.toMatch(/ethnic|religi(?!ous observance)|postcode|\.language|guardian|childDetail|child_detail/i);
});
