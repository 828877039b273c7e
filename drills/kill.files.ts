// The states one school can be in here: one of two rolls, and one of two years of marks. Every file moves it from one state to another.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { upnOf } from "../lib/imports/check.samples";

const CHILDREN = 1_500;
type Turn = "a" | "b";
export type Standing = { readonly roll: Turn; readonly marks: Turn };
export type Step = keyof Standing;
export const AT_START: Standing = { roll: "a", marks: "a" };

export const flipped = (standing: Standing, step: Step): Standing => ({ ...standing, [step]: standing[step] === "a" ? "b" : "a" });

/** The file that brings a school's roll or marks to how they stand in that state. */
export function fileOf(folder: string, standing: Standing, step: Step): string {
  const upns = Array.from({ length: CHILDREN }, (_, i) => upnOf(i + 1)), turn = standing[step];
  const week = turn === "a" ? "/\\/\\/\\/\\/\\" : "/\\/\\II/\\/\\";
  const lines = step === "roll"
    ? ["UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class", ...upns.map((upn, i) => `${upn},Surname${i},Forename${i},2013-10-11,8,8${turn === "a" ? "A" : "B"}`)]
    : ["UPN,From,Marks", ...upns.map((upn) => `${upn},2026-09-07,${week.repeat(20)}`)];
  const file = path.join(folder, `${step}-${turn}.csv`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}
