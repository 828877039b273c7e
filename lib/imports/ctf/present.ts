// What a person reads where a Common Transfer File cannot be read, and about what it holds.
import type { AddressedTo } from "../file-table";

const A_NEW_ONE = "Ask your system for a new Common Transfer File and send that.";
const NOTHING_READ = "Nothing of the file was read.";

/** For a document type, in which a file could ask for other files or grow without end. */
export const HAS_A_DOCTYPE = `This XML file begins with a DOCTYPE. A Common Transfer File never has one, and it can be used to do harm, so the file was not read. ${A_NEW_ONE}`;
export const NO_CHILDREN = `There is no child in this Common Transfer File. ${A_NEW_ONE}`;

export const notACtf = (element: string): string =>
  `This is an XML file, but not a Common Transfer File: it begins with <${element.slice(0, 40)}>, not with <CTfile>. Ask your system for a Common Transfer File, or for the same report as CSV.`;
export const notRightXml = (line: number): string => `Line ${line} is not right XML. ${NOTHING_READ} ${A_NEW_ONE}`;
export const unknownEncoding = (name: string): string => `This XML file says that it is written in ${name}, which Seen does not read. Ask your system for a Common Transfer File in UTF-8.`;
export const tooDeep = (line: number): string => `Line ${line} lies too deep inside other elements to be part of a Common Transfer File. ${NOTHING_READ} ${A_NEW_ONE}`;
export const tooLong = (line: number): string => `Line ${line} holds more text in one place than any Common Transfer File does. ${NOTHING_READ} ${A_NEW_ONE}`;
export const tooMuch = (line: number, what: string): string => `At line ${line} this file has more ${what} than Seen reads in one go. ${NOTHING_READ} Send it in parts, for example one year group each.`;

export const notOfThatKind = (is: string, asked: string): string => `This file is read as ${is}, not as ${asked}: its format says so. Leave the kind out and send it again.`;
/** Beside a child who cannot land. */
export const LEFT_OUT_TOO = "What the file says beside this child (contacts, periods, attendance) is left out with the child. Correct the child in your system and send the whole file again.";

const plainly = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
/** A warning where the file names another school than this one, or one that Seen cannot compare; null where it is this one. */
export function notForThisSchool({ authority, number, urn, name }: AddressedTo, school: { readonly urn: string; readonly name: string } | undefined): string | null {
  const named = [name, [authority, number].filter(Boolean).join("/"), urn && `URN ${urn}`].filter(Boolean).join(", ").slice(0, 120);
  if (school && (urn === school.urn || (urn === "" && name !== "" && plainly(name) === plainly(school.name)))) return null;
  return school && (urn !== "" || name !== "")
    ? `This file was written for another school: ${named}. Check that its children come to ${school.name}.`
    : `This file was written for the school ${named}. Check that this is the one you send it for.`;
}
