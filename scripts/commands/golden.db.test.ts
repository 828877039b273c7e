// The golden cases by the way a school goes: its files through `seen import`, the rules through `seen identify`, compared with the exact JSON of contracts.md §2.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectedOf, upnAt } from "../../lib/identification/golden/facts";
import type { GoldenSchool } from "../../lib/identification/golden/golden";
import { GOLDEN_SCHOOLS } from "../../lib/identification/golden/schools";
import { goldenArea } from "./golden.sample";

let area: Awaited<ReturnType<typeof goldenArea>>;
beforeAll(async () => { area = await goldenArea(GOLDEN_SCHOOLS); }, 60_000);
afterAll(() => area.end());

type Said = { readonly upn: string; readonly [more: string]: unknown };
const byUpn = (rows: readonly Said[]) => [...rows].sort((a, b) => (a.upn < b.upn ? -1 : a.upn > b.upn ? 1 : 0));

/** What `identify` must print for the safeguarding lead: every key, nothing more. */
function whole(school: GoldenSchool) {
  const each = school.children.map((child, i) => expectedOf(child, upnAt(school, i)));
  return {
    programme: `Programme ${school.urn}`, ruleSet: { version: 1, publishedOn: "2027-03-12" }, asAt: school.asAt, children: school.onRoll,
    flags: byUpn(each.flatMap(({ flags }) => flags)), missing: byUpn(each.flatMap(({ missing }) => missing)), candidates: byUpn(each.flatMap(({ candidates }) => candidates)),
  };
}

describe.each(GOLDEN_SCHOOLS)("$name", (school) => {
  test("every file lands, with nothing left out", async () => {
    const { files } = (await area.land(school)) as { files: readonly { state: string; rejected: readonly unknown[] }[] };
    for (const { state, rejected } of files) expect({ state, rejected }).toEqual({ state: "landed", rejected: [] });
  }, 60_000);
  test("the answer is the contract's, to the letter", async () => {
    const { exit, json } = await area.identify(school);
    const { flags, missing, candidates, ...rest } = json as ReturnType<typeof whole>;
    expect(exit).toBe(0);
    expect({ ...rest, flags: byUpn(flags), missing: byUpn(missing), candidates: byUpn(candidates) }).toEqual(whole(school));
  }, 60_000);
});

test("ethnicity, first language, sex and a family's language, dealt out anew among the children, change no flag", async () => {
  const [school] = GOLDEN_SCHOOLS, before = (await area.identify(school)).json;
  const superuser = new pg.Client({ connectionString: area.superUrl });
  await superuser.connect();
  const dealt = await superuser.query(`
    WITH own AS (SELECT school_id, child_id, ethnicity, eal, sex, row_number() OVER (ORDER BY upn) AS i, count(*) OVER () AS n FROM child_detail),
         other AS (SELECT row_number() OVER (ORDER BY upn DESC) AS i, ethnicity, eal, sex FROM child_detail)
    UPDATE child_detail SET ethnicity = other.ethnicity, eal = other.eal, sex = other.sex FROM own JOIN other USING (i) WHERE (child_detail.school_id, child_detail.child_id) = (own.school_id, own.child_id)
      AND (own.ethnicity, own.eal, own.sex) IS DISTINCT FROM (other.ethnicity, other.eal, other.sex)`);
  const spoken = await superuser.query("UPDATE guardian SET language = CASE language WHEN 'English' THEN 'Urdu' ELSE 'English' END");
  await superuser.end();
  expect([dealt.rowCount! > 100, spoken.rowCount! > 100]).toEqual([true, true]);
  expect((await area.identify(school)).json).toEqual(before);
}, 60_000);
