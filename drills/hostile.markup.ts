// Common Transfer Files that mean harm, or came to harm.
import { exactly, MB, repeated, wide as wideText, type Hostile } from "./hostile.write";

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n', UPN = "B801200005001";
const PUPIL = `<Pupil>\n<UPN>${UPN}</UPN><Surname>Lovelace</Surname><Forename>Ada</Forename><DOB>2014-12-10</DOB><Sex>F</Sex></Pupil>\n`;
const ctf = (inner: string, before = ""): string => `${XML}${before}<CTfile>\n<CTFpupilData>\n${inner}</CTFpupilData>\n</CTfile>\n`;
const OPEN = ctf(PUPIL).slice(0, ctf("").indexOf("</CTFpupilData>"));

const wide = (text: string, swap: boolean): Uint8Array => wideText(text.replace("UTF-8", "UTF-16"), swap);
const DOCTYPE = /begins with a DOCTYPE.*Ask your system for a new/, LONG = /more text in one place.*Ask your system for a new/, DEEP = /too deep.*Ask your system for a new/s, CUT = /cut off at line.*Export it again/, WRONG = /is not right XML.*Ask your system for a new/, READ = /read: 1 of 1 rows/;

export const HOSTILE_MARKUP: readonly Hostile[] = [
  { what: "an external entity in a transfer file", says: DOCTYPE, write: exactly(() => ctf(PUPIL.replace("Lovelace", "&x;"), '<!DOCTYPE CTfile [<!ENTITY x SYSTEM "file:///etc/passwd">]>')) },
  { what: "a parameter entity from elsewhere", says: DOCTYPE, write: exactly(() => ctf(PUPIL, '<!DOCTYPE CTfile [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>')) },
  { what: "an external entity, in UTF-16", says: DOCTYPE, write: exactly(() => wide(ctf(PUPIL, '<!DOCTYPE CTfile [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), true)) },
  { what: "quadratic growth of one entity", says: DOCTYPE, write: exactly(() => ctf(PUPIL.replace("Lovelace", "&a;".repeat(50_000)), `<!DOCTYPE CTfile [<!ENTITY a "${"a".repeat(50_000)}">]>`)) },
  { what: "a document type of 250 MB", says: DOCTYPE, write: repeated(`${XML}<!DOCTYPE x [`, '<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">', 250 * MB) },
  { what: "tags a million deep", says: DEEP, write: exactly(() => ctf(`<Pupil>${"<a>".repeat(1_000_000)}${"</a>".repeat(1_000_000)}</Pupil>`)) },
  { what: "an attribute of 100 MB", says: LONG, write: repeated(`${OPEN}<Pupil a="`, "aaaaaaaaaaaaaaaa", 100 * MB, '"></Pupil>') },
  { what: "a tag's name of 100 MB", says: LONG, write: repeated(`${OPEN}<`, "aaaaaaaaaaaaaaaa", 100 * MB) },
  { what: "CDATA of 100 MB", says: LONG, write: repeated(`${OPEN}<Pupil><UPN><![CDATA[`, "aaaaaaaaaaaaaaaa", 100 * MB) },
  { what: "a processing instruction of 100 MB", says: LONG, write: repeated(`${OPEN}<?a `, "aaaaaaaaaaaaaaaa", 100 * MB) },
  { what: "an entity's name of 100 MB", says: LONG, write: repeated(`${OPEN}<Pupil><UPN>&`, "aaaaaaaaaaaaaaaa", 100 * MB) },
  { what: "250 MB of children with one UPN", says: /more children|more elements|rows/, write: repeated(OPEN, PUPIL, 250 * MB, "</CTFpupilData></CTfile>") },
  { what: "250 MB of small comments", says: /more comments.*Send it in parts/, write: repeated(`${OPEN}${PUPIL}`, "<!-- a -->\n", 250 * MB, "</CTFpupilData></CTfile>") },
  { what: "250 MB of numbers for letters", says: LONG, write: repeated(`${OPEN}<Pupil><UPN>`, "&#65;", 250 * MB) },
  { what: "250 MB of elements nobody knows", says: /more elements outside its children.*Send it in parts/, write: repeated(`${OPEN}${PUPIL}`, "<Odd><A>1</A></Odd>\n", 250 * MB, "</CTFpupilData></CTfile>") },
  { what: "a transfer file cut in half", says: CUT, write: exactly(() => ctf(PUPIL).slice(0, -80)) },
  { what: "a transfer file with a NUL", says: WRONG, write: exactly(() => ctf(PUPIL.replace("Lovelace", "Love\0lace"))) },
  { what: "a transfer file in UTF-16, little end first", says: READ, write: exactly(() => wide(ctf(PUPIL), false)) },
  { what: "a transfer file in UTF-16, big end first", says: READ, write: exactly(() => wide(ctf(PUPIL), true)) },
  { what: "a transfer file with mixed line ends", says: READ, write: exactly(() => ctf(PUPIL).replace("\n", "\r\n").replace("<Surname>", "\r<Surname>")) },
];
