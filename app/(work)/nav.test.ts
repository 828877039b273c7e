import { expect, test } from "vitest";
import { NOTHING_MORE, type Viewer } from "@/lib/access/viewer";
import { ROLES, type Role } from "@/lib/access/vocabulary";
import { mayFind, navFor } from "./nav";

const viewer = (role: Role, schoolIds: readonly string[] = ["s1"]): Viewer => ({ id: "p", areaId: "a", role, schoolIds, yearGroups: [], className: null, shutOut: ["c1"], ...NOTHING_MORE, organisationId: role === "provider" ? "o1" : null, through: "page" });
const pages: Readonly<Record<Role, readonly string[]>> = {
  "safeguarding-lead": ["/today", "/flags", "/meetings", "/cases", "/children", "/classes/rounds", "/concerns", "/commissioning", "/outcomes", "/visibility", "/safeguarding", "/imports"],
  senco: ["/today", "/flags", "/meetings", "/cases", "/children", "/classes/rounds", "/concerns", "/commissioning", "/outcomes", "/visibility"],
  "link-worker": ["/today", "/flags", "/cases", "/concerns", "/commissioning"],
  "pastoral-lead": ["/today", "/flags", "/concerns", "/commissioning"],
  teacher: ["/today", "/concerns"], staff: ["/today", "/concerns"], "school-lead": ["/today", "/classes/rounds", "/concerns", "/commissioning", "/outcomes", "/visibility"],
  "data-manager": ["/today", "/concerns", "/imports", "/calendar"],
  administrator: ["/today", "/commissioning", "/people", "/schools", "/programmes", "/area"],
  "programme-manager": ["/today", "/commissioning", "/outcomes", "/visibility", "/programmes"],
  "early-help-manager": ["/today", "/commissioning", "/outcomes", "/visibility"], verifier: ["/today"], provider: ["/today", "/requests"], family: ["/today"],
};

test.each(ROLES)("what %s is shown", (role) => {
  expect(navFor([viewer(role)]).map(({ href }) => href)).toEqual(pages[role]);
});

test("a teacher with a class finds it", () => {
  expect(navFor([{ ...viewer("teacher"), className: "8B" }]).map(({ href }) => href)).toEqual(["/today", "/classes", "/concerns"]);
});

test("two hats show the pages of both, each once", () => {
  const shown = navFor([viewer("teacher"), viewer("administrator", [])]).map(({ href }) => href);
  expect(shown).toEqual(["/today", "/concerns", "/commissioning", "/people", "/schools", "/programmes", "/area"]);
});

test("those who work in a school may look for a child, nobody else", () => {
  expect(ROLES.filter((role) => mayFind([viewer(role)]))).toEqual(["link-worker", "teacher", "staff", "safeguarding-lead", "senco", "pastoral-lead", "school-lead", "data-manager"]);
});

test("shortcut letters differ, so that each opens one page", () => {
  const letters = navFor(ROLES.map((role) => viewer(role))).map(({ go }) => go);
  expect(new Set(letters).size).toBe(letters.length);
});
