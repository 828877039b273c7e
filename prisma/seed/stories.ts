// Children whose stories the product was written for (product.md §5), and others by name. `told`: their facts stand in story-facts.ts.
import { type Day, day } from "../../lib/kernel/calendar";
import type { SeedSchool } from "./schools";

/** How a child is doing beneath what is seen: 0 is usual, 1 is one in six. `attends` is a share of this school year's sessions. */
export type Traits = {
  readonly hardship: number; readonly ill: number; readonly away: number; readonly late: number;
  readonly low: number; readonly alone: number; readonly behind: number; readonly temper: number;
  readonly attends?: number; readonly misses?: { readonly weekday: number; readonly from: Day; readonly until?: Day; readonly share: number }; readonly perfect?: true;
};
export type Named = {
  /** Larkhill where nothing is said. */
  readonly school?: SeedSchool["key"];
  readonly forename: string; readonly surname: string; readonly sex: "F" | "M"; readonly year: number; readonly form: string;
  readonly ethnicity: string; readonly language?: string; readonly preferred?: string; readonly household?: string;
  readonly sen?: "N" | "K" | "E"; readonly fsm?: boolean; readonly joinedOn?: Day; readonly carer?: "P" | "S";
  readonly told?: true; readonly traits?: Partial<Traits>;
};

const WELL: Traits = { hardship: 0, ill: -0.6, away: -2, late: -1, low: -0.5, alone: -0.5, behind: -0.2, temper: -1 };
const child = (name: string, sex: "F" | "M", form: string, ethnicity: string, more: Omit<Named, "forename" | "surname" | "sex" | "year" | "form" | "ethnicity"> = {}): Named => {
  const [forename = "", ...surname] = name.split(" ");
  return { forename, surname: surname.join(" "), sex, year: Number(form.slice(0, -1)), form: form.slice(-1), ethnicity, ...more };
};

export const STORIES: readonly Named[] = [
  child("Haniya Mahmood", "F", "8B", "APKN", { language: "Urdu", fsm: true, told: true, traits: { ...WELL, late: 1.2, misses: { weekday: 1, from: day("2026-09-07"), until: day("2026-11-09"), share: 0.85 } } }),
  child("Andrew Kellett", "M", "9C", "WBRI", { fsm: true, told: true, traits: { ...WELL, ill: 0, temper: 1.4, late: 0.5 } }),
  child("Tyler Brough", "M", "10B", "WBRI", { fsm: true, told: true, traits: { ...WELL, attends: 0.37 } }),
  child("Grace Oduya", "F", "7C", "BAFR", { sen: "N", told: true, traits: { ...WELL, ill: -0.2 } }),
  child("Maya Fenwick", "F", "7B", "WBRI", { told: true, traits: { ...WELL, perfect: true } }),
  child("Alfie Fenwick", "M", "4A", "WBRI", { school: "mill-lane", told: true, traits: WELL }), // Maya looks after him: no file joins two schools' households
  child("Stacy Hargreaves", "F", "10D", "WBRI", { fsm: true, told: true, traits: { ...WELL, ill: 1.2, away: 1, attends: 0.81 } }),
  child("Aamaya Rao", "F", "9A", "AIND", { language: "Telugu", household: "H-RAO", fsm: true, told: true, traits: { ...WELL, ill: 0.4 } }),
  child("Bhashkar Rao", "M", "7D", "AIND", { language: "Telugu", household: "H-RAO", fsm: true, told: true, traits: { ...WELL, attends: 0.88 } }),
  child("Poppy Hartnell", "F", "8B", "WBRI", { traits: { low: 0.9, alone: 0.7 } }),
  child("Shanice Bailey", "F", "9A", "BCRB", { traits: { away: 0.6, temper: 0.8 } }),
  child("Lucas Amadi", "M", "9D", "BAFR", { told: true, traits: WELL }),
  child("Ioana Petrescu", "F", "9A", "WOTH", { language: "Romanian", told: true, traits: WELL }),
  child("Ruben Castellanos", "M", "9B", "WOTH", { language: "Spanish", sen: "K", told: true, traits: WELL }),
  child("Callum Whitehead", "M", "8A", "WBRI", { sen: "K", traits: { behind: 2.9 } }),
  child("Jermaine Clarke", "M", "10A", "BCRB", { told: true, traits: WELL }),
  child("Niamh Doyle", "F", "8C", "WBRI", { told: true, traits: WELL }),
  child("Kacper Wójcik", "M", "7A", "WOTH", { language: "Polish" }),
  child("Leah Pemberton", "F", "11B", "WBRI", { traits: { behind: 2.8 } }),
  child("Joel Appiah", "M", "9B", "BAFR", { told: true, traits: WELL }),
  child("Sonny Price", "M", "10A", "WBRI", { carer: "P" }),
  child("Ellie-Mae Thorne", "F", "11C", "WBRI", { preferred: "Ellie", carer: "S" }),
  child("Hannah Liu", "F", "9C", "CHNE", { language: "Cantonese", joinedOn: day("2026-11-03") }),
  child("Mateusz Zieliński", "M", "7D", "WOTH", { language: "Polish", joinedOn: day("2027-01-05") }),
  child("Amara Grant", "F", "10B", "BCRB", { joinedOn: day("2027-01-05") }),
];
