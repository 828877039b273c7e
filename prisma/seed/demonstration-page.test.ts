import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { everybody } from "./cast";
import { ORGANISATIONS } from "./organisations";
import { POTS } from "./pots";
import { SCHOOLS } from "./schools";
import { STATIONS } from "./stations";
import { STORIES } from "./stories";
import { OTHER_TUTORS } from "./tutors";

const page = readFileSync("docs/demonstration.md", "utf8"), rows = page.split("\n").filter((line) => line.startsWith("|"));

it("names everybody who can sign in, once, with their address", () => {
  for (const { name, email } of everybody) expect(rows.filter((row) => row.startsWith(`| ${name}, `) && row.includes(`\`${email}\``)), email).toHaveLength(1);
  expect(rows.filter((row) => row.includes(".example`"))).toHaveLength(everybody.length);
});

it("names every school with its children, the child at each station, and as many services and pots as there are", () => {
  for (const { name, years, forms, inAClass } of SCHOOLS) expect(rows.find((row) => row.startsWith(`| ${name} |`)), name).toContain(`| ${(years.length * forms.length * inAClass).toLocaleString("en-GB")} |`);
  for (const { station, name } of STATIONS) {
    const { year, form } = STORIES.find((one) => `${one.forename} ${one.surname}` === name)!;
    expect(rows.some((row) => row.startsWith(`| ${station.toLowerCase()} | ${name}, ${year}${form} |`)), name).toBe(true);
  }
  expect([ORGANISATIONS.length, ORGANISATIONS.flatMap(({ services }) => services).length, POTS.length]).toEqual([18, 25, 5]);
  expect(page).toContain("Eighteen local organisations offer 25 services. Five pots");
});

it("says of Larkhill's other form tutors how many can sign in, and gives the first one's address", () => {
  const { name, email } = OTHER_TUTORS[0]!;
  expect(page.replace(/\s+/g, " ")).toContain(`Larkhill’s other ${OTHER_TUTORS.length} form tutors can sign in too, such as ${name} of 7A, \`${email}\``);
});
