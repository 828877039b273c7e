// The files of the drill, each as large as the limit lets it be where size is the harm.
import { HOSTILE_MARKUP } from "./hostile.markup";
import { STRANGERS } from "./hostile.strangers";
import { HOSTILE_WORKBOOKS } from "./hostile.workbooks";
import { exactly, MB, repeated, wide, type Hostile } from "./hostile.write";

const HEADER = "UPN,From,Marks\n", ROW = "B801200005001,2026-09-07,/\\\n";
const accented = `UPN,Subject,Date,Against Expectation,Result\nB801200005001,maths,2026-09-07,at,Zoë’s\n`;

export const HOSTILE: readonly Hostile[] = [
  { what: "one line of 100 MB", says: /Line 2 is longer than 1 MB/, write: repeated(HEADER, "x", 100 * MB) },
  { what: "a heading of 250 MB", says: /Line 1 is longer than 1 MB/, write: repeated("", "x,", 250 * MB) },
  { what: "10,000 columns", says: /10,?000 columns/, write: exactly(() => `${"a,".repeat(9_999)}a\n${"1,".repeat(9_999)}1\n`) },
  { what: "a quotation mark that never closes, over 250 MB", says: /never close/, write: repeated(`${HEADER}"`, `${"word ".repeat(80)}\n`, 250 * MB) },
  { what: "quotation marks and spaces, over 250 MB", says: /longer than 1 MB/, write: repeated(HEADER, '" ', 250 * MB) },
  { what: "250 MB of line ends", says: /more than 2,000,000 lines/, write: repeated(HEADER, "\n", 250 * MB) },
  { what: "250 MB of commas", says: /more than 12,000,000 cells/, write: repeated(HEADER, `${",".repeat(127)}\n`, 250 * MB) },
  { what: "250 MB of NUL", says: /not a text file/, write: repeated(HEADER, "\0", 250 * MB) },
  { what: "a line that breaks off", says: /cut off at line 3/, write: exactly(() => `${HEADER}${ROW}B801`) },
  { what: "mixed line ends", says: /read: 1 of 3 rows/, write: exactly(() => `${HEADER.trimEnd()}\r\n${ROW.trimEnd()}\r${ROW}${ROW}`) },
  { what: "UTF-16, little end first", says: /read: 1 of 1 rows/, write: exactly(() => wide(HEADER + ROW, false)) },
  { what: "UTF-16, big end first", says: /read: 1 of 1 rows/, write: exactly(() => wide(HEADER + ROW, true)) },
  { what: "UTF-8 with its mark", says: /read: 1 of 1 rows/, write: exactly(() => `\uFEFF${HEADER}${ROW}`) },
  { what: "Windows-1252", says: /read: 1 of 1 rows/, write: exactly(() => Buffer.from(accented.replace("’", "\x92"), "latin1")) },
  { what: "dates that can only be month first", says: /month first/, write: exactly(() => `${HEADER}B801200005001,09/25/2026,/\\\n`) },
  { what: "a document type with an entity from elsewhere", says: /./, write: exactly(() => '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><CTfile>&x;</CTfile>') },
  { what: "a billion laughs", says: /./, write: exactly(() => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")}]><CTfile>&l9;</CTfile>`) },
  ...HOSTILE_MARKUP, ...HOSTILE_WORKBOOKS, ...STRANGERS,
];
