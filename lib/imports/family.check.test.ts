import { describe, expect, it } from "vitest";
import { ADA, check } from "./check.samples";

const one = (header: string, ...rows: readonly string[]) => check([`UPN,${header}`, ...rows.map((row) => `${ADA},${row}`)]);

describe("a guardian", () => {
  const HEADER = "Name,Relationship,Parental Responsibility,Contact,Phone,E-mail,Language,Interpreter";
  it("is read", () => expect(one(HEADER, "Anne  Byron,mother,Yes,Ask  First,0117 496 0000,a@home.example,Welsh,n")).toMatchObject({
    checked: [{ name: "Anne Byron", relationship: "mother", parentalResponsibility: "Y", contact: "ask first", phone: "0117 496 0000", email: "a@home.example", language: "Welsh", interpreter: false }], warnings: [],
  }));
  it.each([["Anne,mother,perhaps,yes,,,,", "Parental Responsibility"], ["Anne,mother,Y,no,,,,", "Contact"], ["Anne,mother,Y,yes,,,,perhaps", "Interpreter"], [",mother,Y,yes,,,,", "Name"]])("%s is rejected", (row, column) => expect(one(HEADER, row)).toMatchObject({ checked: [], rejected: [{ line: 2, column }] }));
  it("is one by UPN and name", () => expect(one(HEADER, "Anne,mother,Y,yes,,,,", "Anne,aunt,N,never,,,,", "Bea,aunt,N,never,,,,")).toMatchObject({ rows: 3, checked: [{ line: 3, relationship: "aunt" }, { name: "Bea" }], warnings: [{ line: 2 }] }));
  it("lands with a warning where the e-mail looks wrong", () => expect(one(HEADER, "Anne,mother,Y,yes,,nowhere,,")).toMatchObject({ checked: [{ email: "nowhere" }], warnings: [{ line: 2 }] }));
});

describe("a contact before Seen", () => {
  const HEADER = "Date,From,Outcome,Words";
  it("is read", () => expect(one(HEADER, "2027-01-05,Health,Help started,asked")).toMatchObject({ kind: "contacts-before", checked: [{ on: "2027-01-05", from: "health", outcome: "help-started", words: "asked" }] }));
  it("is one only with the same words, which no warning repeats", () => {
    const file = one(HEADER, "2027-01-05,school,no-action,secret", "2027-01-05,school,no-action,secret", "2027-01-05,school,no-action,other");
    expect(file).toMatchObject({ checked: [{ line: 3 }, { line: 4 }], warnings: [{ line: 2, reason: "Lines 2 and 3 are the same row: line 3 counts." }] });
  });
  it.each([["2027-01-05,police,no-action,", "From"], ["2027-01-05,school,nothing,", "Outcome"]])("%s is rejected", (row, column) => expect(one(HEADER, row)).toMatchObject({ checked: [], rejected: [{ column }] }));
});

describe("involvement", () => {
  const HEADER = "Kind,Lead Worker,Phone,From,Until";
  it("is read, and may be planned to end", () => expect(one(HEADER, "Child in need,R Roe,,2027-01-05,2027-12-01")).toMatchObject({ checked: [{ kind: "child-in-need", leadWorker: "R Roe", phone: null, from: "2027-01-05", until: "2027-12-01" }], warnings: [] }));
  it("outside the list is rejected", () => expect(one(HEADER, "prison,,,2027-01-05,")).toMatchObject({ rejected: [{ column: "Kind" }] }));
  it("lands with a warning where it ends before it begins", () => expect(one(HEADER, "kinship,,,2027-01-05,2026-01-05")).toMatchObject({ checked: [{}], warnings: [{ line: 2 }] }));
});
