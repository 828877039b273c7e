// What the tests of Common Transfer Files share: made-up children in files of several versions.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFile, type CheckOptions } from "../check";
import { TODAY } from "../check.samples";
import type { CheckedFile, Refused } from "../rows";

/** A file that lies beside this one. */
export const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "fixtures", name));

const HEADER = `<Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion><DateTime>2026-09-10T12:00:00</DateTime><DocumentQualifier>full</DocumentQualifier>
<SourceSchool><LEA>801</LEA><Estab>2000</Estab><SchoolName>Elm Primary</SchoolName><AcademicYear>2026</AcademicYear></SourceSchool><DestSchool><LEA>801</LEA><Estab>4001</Estab></DestSchool></Header>`;
/** A file of one line a child, from line 4 on. */
export const ctfOf = (...pupils: readonly string[]): string => `<?xml version="1.0" encoding="utf-8"?>\n<CTfile>${HEADER}<CTFpupilData>\n${pupils.map((pupil) => `<Pupil>${pupil}</Pupil>\n`).join("")}</CTFpupilData></CTfile>\n`;
export const pupil = (upn: string, more = "", bornOn = "2014-12-10"): string =>
  `<UPN>${upn}</UPN><Surname>Lovelace</Surname><Forename>Ada</Forename><DOB>${bornOn}</DOB><Sex>F</Sex><BasicDetails><NCyearActual>7</NCyearActual></BasicDetails>${more}`;

export const checkCtf = (body: string | Uint8Array, options: Partial<CheckOptions> = {}): Promise<CheckedFile | Refused> =>
  checkFile(typeof body === "string" ? new TextEncoder().encode(body) : body, { fileName: "8012000_CTF_8014001001.xml", today: TODAY, ...options });

/** The same, of a file that is read as a roll; throws with the sentence where it is refused. */
export async function rollOf(body: string | Uint8Array, options: Partial<CheckOptions> = {}) {
  const file = await checkCtf(body, options);
  if ("refused" in file) throw new Error(file.refused);
  if (file.kind !== "roll") throw new Error(`read as ${file.kind}`);
  return file as Extract<CheckedFile, { kind: "roll" }>;
}
