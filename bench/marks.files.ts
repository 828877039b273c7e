// The files of one large school's year: 4,000 made-up children, 38 weeks, 1.52 million marks.
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { upnOf } from "../lib/imports/check.samples";
import { addDays, day, type Day } from "../lib/kernel/calendar";

export const CHILDREN = 4_000, WEEKS = 38, MARKS = CHILDREN * WEEKS * 10;
const FROM = day("2025-09-01");
const DAYS: readonly Day[] = Array.from({ length: WEEKS * 5 }, (_, i) => addDays(FROM, Math.floor(i / 5) * 7 + (i % 5)));

/** Clumps of illness, the same at each call: about six sessions in a hundred. */
const codeAt = (child: number, on: number, afternoon: boolean, corrected: boolean): string =>
  (child * 7 + Math.floor(on / 3) * 13) % 17 === 0 ? (corrected ? "M" : "I") : afternoon ? "\\" : "/";

async function write(file: string, lines: Iterable<string>): Promise<string> {
  const out = createWriteStream(file);
  for (const portion of lines) if (!out.write(portion)) await once(out, "drain");
  out.end();
  await once(out, "finish");
  return file;
}

export type MarksFiles = Readonly<Record<"roll" | "sessions" | "packed" | "week" | "corrected" | "correctedSessions" | "copyRows" | "copyPacked", string>>;

/** Writes them into a folder; `week` corrects one week of every child, `corrected` and `correctedSessions` are the whole year again with every illness become an appointment. */
export async function marksFiles(folder: string): Promise<MarksFiles> {
  const upns = Array.from({ length: CHILDREN }, (_, i) => upnOf(i + 1)), ids = upns.map(() => randomUUID());
  const at = (name: string) => path.join(folder, name);
  const year = (child: number, corrected = false) => DAYS.map((_, on) => codeAt(child, on, false, corrected) + codeAt(child, on, true, corrected)).join("");
  function* sessions(days: readonly number[], corrected: boolean) {
    yield "UPN,Date,Session,Code\n";
    for (const [child, upn] of upns.entries()) yield days.map((on) => `${upn},${DAYS[on]},AM,${codeAt(child, on, false, corrected)}\n${upn},${DAYS[on]},PM,${codeAt(child, on, true, corrected)}\n`).join("");
  }
  function* copied() {
    const escaped = (code: string) => (code === "\\" ? "\\\\" : code);
    for (const [child, id] of ids.entries()) yield DAYS.map((on, n) => `${id}\t${on}\tAM\t${escaped(codeAt(child, n, false, false))}\n${id}\t${on}\tPM\t${escaped(codeAt(child, n, true, false))}\n`).join("");
  }
  const everyDay = DAYS.map((_, i) => i);
  return {
    roll: await write(at("roll.csv"), ["UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Class\n", ...upns.map((upn, i) => `${upn},Surname${i},Forename${i},2013-10-${String((i % 28) + 1).padStart(2, "0")},8,8${"ABCDEFGH"[i % 8]}\n`)]),
    sessions: await write(at("sessions.csv"), sessions(everyDay, false)),
    packed: await write(at("packed.csv"), ["UPN,From,Marks\n", ...upns.map((upn, child) => `${upn},${FROM},${year(child)}\n`)]),
    week: await write(at("week.csv"), sessions([50, 51, 52, 53, 54], true)),
    correctedSessions: await write(at("corrected-sessions.csv"), sessions(everyDay, true)),
    corrected: await write(at("corrected.csv"), ["UPN,From,Marks\n", ...upns.map((upn, child) => `${upn},${FROM},${year(child, true)}\n`)]),
    copyRows: await write(at("copy-rows"), copied()),
    copyPacked: await write(at("copy-packed"), ids.map((id, child) => `${id}\t${year(child).replaceAll("\\", "\\\\")}\n`)),
  };
}
