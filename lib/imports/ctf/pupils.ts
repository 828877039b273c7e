// The children of a Common Transfer File as they stand in it: what each element says, and the line it begins on.
// Element names: the specifications up to version 25 and what systems write; those that are not asked for here are let be.
import { NO_CHILDREN, notACtf, tooMuch } from "./present";
import type { Listener } from "./read-markup";

/** What one element says, by the path of names inside it. */
export type Said = { readonly line: number; readonly of: ReadonlyMap<string, string> };
type Group = "contact" | "sen" | "fsm" | "language" | "attendance";
export type CtfPupil = Said & { readonly [G in Group]: readonly Said[] };
export type Ctf = { readonly header: ReadonlyMap<string, string>; readonly pupils: readonly CtfPupil[]; readonly notRead: ReadonlySet<string> };

const GROUPS: ReadonlyMap<string, Group> = new Map([
  ["contacts/contact", "contact"], ["senhistory/sen", "sen"], ["fsmhistory/fsminstance", "fsm"], ["languages/type", "language"], ["attendance/yeardata", "attendance"],
]);
const school = (name: string) => ["lea", "estab", "urn", "schoolname", "academicyear"].map((part) => `header/${name}/${part}`);
const ASKED_FOR: ReadonlySet<string> = new Set([
  "header/ctfversion", "header/datetime", ...school("sourceschool"), ...school("destschool"),
  "upn", "formerupn", "surname", "forename", "preferredforename", "dob", "sex", "gender", "ncyearactual", "ethnicity", "enrolstatus", "servicechild",
  "reggroup", "registrationgroup", "class", "startdate", "enddate", "senprovision", "fsmstartdate", "fsmenddate", "languagetype", "language",
  "title", "relationship", "responsible", "responsibility", "parentalresponsibility", "phones/phone/phoneno", "telephone", "email", "languages/type/language",
  "year", "sessionspossible", "sessionsattended", "sessionsauthorised", "sessionsunauthorised", "attendancestartdate",
]);
/** What a file may hold that is not for a school office to send, or that only a person can make sense of here. */
const NOT_READ: ReadonlySet<string> = new Set(["lookedafter", "medicalflag", "disabilities", "attendancemarks", "stageassessments"]);
const lastNames = (paths: Iterable<string>) => new Set([...paths].map((path) => path.slice(path.lastIndexOf("/") + 1)));
const WORTH_A_LOOK = lastNames(ASKED_FOR), GROUPED = lastNames(GROUPS.keys());
const MOST_PUPILS = 10_000, MOST_IN_A_PUPIL = 20_000, MOST_ENTRIES = 60_000, MOST_OUTSIDE = 1_000, LONGEST = 256;

type Taking = { readonly line: number; readonly of: Map<string, string>; readonly depth: number };
type Pupil = Taking & { readonly [G in Group]: Taking[] };

/** A listener that collects them, and what it has collected by the end: a sentence where there is no child. */
export function pupilsOf(): { readonly listener: Listener; readonly collected: () => Ctf | string } {
  const header = new Map<string, string>(), pupils: Pupil[] = [], notRead = new Set<string>();
  const path: string[] = [];
  let pupil: Pupil | null = null, entry: Taking | null = null, within = 0, entries = 0, leaf = false;

  const inPupil = (child: Pupil, name: string, line: number): string | null => {
    if (++within > MOST_IN_A_PUPIL) return tooMuch(line, "elements in one child");
    if (NOT_READ.has(name)) notRead.add(name);
    const group = entry === null && GROUPED.has(name) ? GROUPS.get(insideOf(path, child.depth)) : undefined;
    if (group === undefined) return null;
    entry = { line, of: new Map(), depth: path.length };
    child[group].push(entry);
    return ++entries > MOST_ENTRIES ? tooMuch(line, "contacts and periods") : null;
  };
  return {
    listener: {
      open(name, line) {
        if (path.length === 0 && name !== "ctfile") return notACtf(name);
        path.push(name);
        leaf = true;
        if (pupil !== null) return inPupil(pupil, name, line);
        if (name !== "pupil") return ++within > MOST_OUTSIDE ? tooMuch(line, "elements outside its children") : null;
        pupil = { line, of: new Map(), depth: path.length, contact: [], sen: [], fsm: [], language: [], attendance: [] };
        within = 0;
        return pupils.push(pupil) > MOST_PUPILS ? tooMuch(line, "children") : null;
      },
      close(text) {
        const name = path.at(-1)!, taking = entry ?? pupil;
        if (leaf && text !== "" && WORTH_A_LOOK.has(name)) say(taking?.of ?? header, insideOf(path, taking?.depth ?? 1), text);
        leaf = false;
        if (path.length === entry?.depth) entry = null;
        if (path.length === pupil?.depth) { pupil = null; within = 0; }
        path.pop();
      },
    },
    collected: () => (pupils.length === 0 ? NO_CHILDREN : { header, pupils, notRead }),
  };
}

/** The names inside an element, without the wrapper that some versions put around the basic details. */
const insideOf = (path: readonly string[], depth: number): string => path.slice(depth).filter((name) => name !== "basicdetails").join("/");

/** Keeps the first that is said. A copy: a piece of a text would hold on to all of the text it was cut from. */
function say(of: Map<string, string>, path: string, text: string): void {
  if (ASKED_FOR.has(path) && !of.has(path)) of.set(path, Buffer.from(text.slice(0, LONGEST)).toString());
}
