import { describe, expect, it } from "vitest";
import { day } from "../kernel/calendar";
import { countsInShort, landable, progressCounts, sessionsSentence, sizeOf, tallyOf } from "./counts.present";
import { acceptGoneWords, acceptRejectedHint, acceptRejectedWords, ageOf, cannotStopSentence, goneWords, importLead, importTitle, officeHref, officeLabel, STATES, stateSentence, whatHappensNext } from "./import.present";
import { backToFile, written } from "./lines.present";
import { IMPORT_STATES, NO_COUNTS } from "./report";
import { KINDS } from "./vocabulary";

const counts = (some: Partial<typeof NO_COUNTS> & { readonly marks?: { readonly new: number; readonly changed: number; readonly unchanged: number } }) => ({ ...NO_COUNTS, ...some });

describe("the words of an import", () => {
  it.each(IMPORT_STATES)("%s has a label, a sentence and a title", (state) => {
    expect(STATES[state].label).not.toBe("");
    expect(STATES[state].sentence).toMatch(/\.$/);
    expect(importTitle(state, "roll")).not.toBe("");
  });
  it("the page looks again by itself only while the work goes on", () => {
    expect(IMPORT_STATES.filter((state) => STATES[state].moving)).toEqual(["received", "reading", "landing", "undoing"]);
  });
  it("the work can be stopped where the file's own table says so: not while it lands or is taken back", () => {
    expect(IMPORT_STATES.filter((state) => STATES[state].moving && cannotStopSentence(state) === null)).toEqual(["received", "reading"]);
    expect(cannotStopSentence("undoing")).toContain("taken back");
  });
  it("asks for nothing to be landed where nothing would change", () => {
    const report = { counts: counts({ rows: 5, unchanged: 5 }), warnings: [] };
    expect(stateSentence({ state: "needs-review", report })).not.toContain("your move");
    expect(stateSentence({ state: "needs-review", report: { ...report, counts: counts({ rows: 5, arrived: 5 }) } })).toContain("your move");
  });
  it("one and many are told apart", () => {
    expect(acceptRejectedWords(counts({ rejected: 1 }))).toBe("I accept that 1 row is left out");
    expect(acceptRejectedWords(counts({ rejected: 1_200 }))).toBe("I accept that 1,200 rows are left out");
    expect(acceptGoneWords(counts({ gone: 1 }))).toContain("1 child has left");
    expect([importTitle("landed", "roll"), importTitle("landed", "marks"), importTitle("landed", null)]).toEqual(["The roll has landed", "The marks have landed", "The file has landed"]);
  });
  it("no landing tells anybody but a safeguarding lead about involvement", () => {
    expect(whatHappensNext("involvement")).toMatch(/^Only the safeguarding leads/);
    for (const kind of KINDS) if (kind !== "involvement") expect(whatHappensNext(kind)).not.toMatch(/child-protection|looked-after/);
  });
});

describe("counts in words", () => {
  it("children who are gone are counted for a roll only", () => {
    expect(tallyOf("roll", counts({ gone: 4 }), false).map(({ label }) => label)).toContain("gone from the file, not deleted");
    expect(tallyOf("guardians", counts({}), false).map(({ label }) => label).join()).not.toContain("gone");
  });
  it("each count says which lines it counts", () => {
    expect(tallyOf("roll", counts({}), false).map(({ fate }) => fate)).toEqual(["arrived", "changed", "gone", "unchanged", "rejected"]);
    expect(tallyOf("assessments", counts({}), false).map(({ fate }) => fate)).toEqual(["arrived", "changed", "unchanged", "rejected"]);
  });
  it("marks are counted in children, and in sessions beside it", () => {
    expect(tallyOf("marks", counts({ arrived: 3 }), false)[0]).toMatchObject({ count: "3", label: "with first marks" });
    expect(sessionsSentence(counts({ marks: { new: 1_200, changed: 3, unchanged: 0 } }), true)).toBe("In sessions: 1,200 were new, 3 changed, 0 stayed as they were.");
    expect(sessionsSentence(counts({}), true)).toBeNull();
  });
  it("in a list, zeros are left out and nothing is said as nothing", () => {
    expect(countsInShort("needs-review", "roll", counts({ arrived: 2, rejected: 1 }))).toBe("2 arrive, 1 rejected");
    expect(countsInShort("landed", "roll", counts({ rows: 9, unchanged: 9 }))).toBe("nothing");
    expect(countsInShort("refused", "roll", counts({}))).toBeNull();
  });
  it("what can land leaves out what is rejected and what a later line replaces", () => {
    expect(landable(counts({ rows: 10, rejected: 2, superseded: 1 }))).toBe(7);
  });
  it("progress is three counts, without an end before the file has been read", () => {
    expect(progressCounts({ rows: null, rowsRead: 500, rowsChecked: 0, rowsLanded: 0 }).map(({ done, of }) => [done, of])).toEqual([[500, undefined], [0, undefined], [0, undefined]]);
    expect(progressCounts({ rows: 900, rowsRead: 900, rowsChecked: 20, rowsLanded: 0 }).every(({ of }) => of === 900)).toBe(true);
  });
});

describe("when and where", () => {
  it("age is in days, then a date", () => {
    const today = day("2027-03-12");
    expect([ageOf(today, today), ageOf(day("2027-03-11"), today), ageOf(day("2027-03-03"), today), ageOf(day("2026-09-01"), today)])
      .toEqual(["today", "yesterday", "9 days ago", "on 1 September 2026"]);
  });
  it("sizes are read as people say them", () => {
    expect([sizeOf(1), sizeOf(999), sizeOf(214_000), sizeOf(12_340_000)]).toEqual(["1 byte", "999 bytes", "214 kB", "12.3 MB"]);
  });
  it("the lead names file, day in London and sender", () => {
    const file = { fileName: "roll.csv", sentAt: new Date("2027-06-12T23:30:00Z"), sentBy: "Pauline Rudge", bytes: 2_000, options: { partial: true, academicYear: "2026/27" }, report: null };
    expect(importLead(file)).toBe("roll.csv (2 kB, for 2026/27, sent as a part of the roll), sent on 13 June 2027 at 00:30 by Pauline Rudge.");
  });
  it("two roles at one school are told apart, one is not", () => {
    const office = { schoolId: "s", schoolName: "Larkhill", audience: "data-manager" } as const, lead = { ...office, audience: "safeguarding-lead" } as const;
    expect(officeLabel(office, [office])).toBe("Larkhill");
    expect([officeLabel(office, [office, lead]), officeLabel(lead, [office, lead])]).toEqual(["Larkhill: school files", "Larkhill: involvement"]);
    expect([officeHref(lead), officeHref(lead, 2)]).toEqual(["/imports?school=s&as=safeguarding-lead", "/imports?school=s&as=safeguarding-lead&page=2"]);
  });
});

it("what the decision says: who is gone, what becomes of the rows left out, and the way back from a list", () => {
  const some = counts({ rows: 12, changed: 9, rejected: 2, gone: 3 });
  expect(goneWords(some).title).toBe("3 children on your roll are not in this file");
  expect(goneWords({ ...some, gone: 1 }).title).toBe("1 child on your roll is not in this file");
  expect(acceptRejectedHint("roll", some)).toContain("a child whose UPN is mistyped in the file counts as gone");
  for (const hint of [acceptRejectedHint("roll", { ...some, gone: 0 }), acceptRejectedHint("marks", some)]) expect(hint).not.toContain("gone");
  expect(backToFile({ fate: "rejected", state: "needs-review" })).toBe("Back to download or land this file");
  expect(backToFile({ fate: "gone", state: "needs-review" })).toBe("Back to land or throw away this file");
  expect(backToFile({ fate: "rejected", state: "landed" })).toBe("Back to this file");
});

it("a date that was or will be is written as people write it, and nothing else is touched", () => {
  expect(["2013-09-02", "8B", "", null].map(written)).toEqual(["2 September 2013", "8B", "", null]);
});
