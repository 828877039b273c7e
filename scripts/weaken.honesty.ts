// What `npm run weaken` takes away of small numbers of a school's rules: who reads them, and what stands beside them.
import { edit, type Weakening } from "./weaken.list";

const LIST = "lib/identification/list.db.test.ts", RULES = "lib/identification/honesty/honesty.rules.test.ts";

export const HONESTY: readonly Weakening[] = [
  edit("whoever is kept from a child reads the small numbers of their school", "lib/identification/honesty/queries.ts", "viewer.shutOut.length > 0 ?", "viewer.shutOut.length < 0 ?", LIST),
  edit("a kind of group beside a count it does not add up to", "lib/identification/honesty/exact.rules.ts", "=== all[column])", ">= 0)", RULES),
];
