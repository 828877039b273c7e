// What a line of the roll must say, and what about it is improbable.
import type { RollRow } from "../children/rows";
import { no, yes } from "../kernel/result";
import { enrolment, looksLikeEmail, senStatus, serviceChild, sex, shortText, threeDigits, yearGroup, yesOrNo, youngCarer, type Reader } from "./cells";
import { ETHNICITY_CODES, ethnicity } from "./ethnicity";
import { needed, neededDate, optional, optionalDate, otherwise } from "./fields";
import type { RowCheck, Surroundings } from "./row-check";
import { fitsYearGroup } from "./school-age.rules";
import { schoolYearName, schoolYearOf, schoolYearStart, addDays } from "../kernel/calendar";

const text = shortText(200);
const addresses: Reader<readonly string[]> = (cell) =>
  cell.length > 2_000 ? no("Shorten this to 2,000 characters.") : yes([...new Set(cell.split(/[;,\s]+/).filter(Boolean).map((address) => address.toLowerCase()))]);

export const ROLL_CHECK: RowCheck<RollRow> = {
  key: [],
  identity: ["surname", "forename", "bornOn"],
  fields: {
    surname: needed("Legal Surname", text),
    forename: needed("Legal Forename", text),
    preferredForename: optional("Preferred Forename", text),
    bornOn: neededDate("Date of Birth"),
    yearGroup: needed("Year Group", yearGroup),
    className: optional("Class", text),
    classStaff: otherwise<readonly string[]>("Class Staff", addresses, []),
    sex: optional("Sex", sex),
    sen: optional("SEN Status", senStatus),
    fsm: optional("FSM", yesOrNo),
    fsmFrom: optionalDate("FSM From"),
    pupilPremium: optional("Pupil Premium", yesOrNo),
    eal: optional("EAL", yesOrNo),
    ethnicity: optional("Ethnicity", ethnicity),
    youngCarer: optional("Young Carer", youngCarer),
    serviceChild: optional("Service Child", serviceChild),
    enrolment: optional("Enrolment", enrolment),
    homeAuthority: optional("Home Authority", threeDigits),
    admittedOn: optionalDate("Date of Admission"),
    leftOn: optionalDate("Date of Leaving"),
    household: optional("Household", text),
  },
  improbable: (row, around) => [...aboutAge(row, around), ...aboutTheRest(row)],
  mend: (row) => ({ ...row, classStaff: row.classStaff.filter(looksLikeEmail) }),
};

function* aboutAge({ bornOn, yearGroup }: RollRow, { today, schoolYear }: Surroundings): Generator<string> {
  const on = schoolYear === null ? today : addDays(schoolYearStart(schoolYear), 60);
  if (!fitsYearGroup(bornOn, yearGroup, on)) yield `The Date of Birth does not fit Year Group ${yearGroup} in ${schoolYearName(schoolYearOf(on))}. Check both, unless the child is taught out of their year.`;
}

function* aboutTheRest(row: RollRow): Generator<string> {
  const unread = row.classStaff.filter((address) => !looksLikeEmail(address));
  if (unread.length > 0) yield `Class Staff takes e-mail addresses; not read: ${unread.join(", ").slice(0, 80)}.`;
  if (row.ethnicity !== null && !ETHNICITY_CODES.has(row.ethnicity)) yield `Ethnicity ${row.ethnicity} is not one of the main census codes; it is kept as it stands.`;
  if (row.admittedOn !== null && row.leftOn !== null && row.leftOn < row.admittedOn) yield "Date of Leaving is before Date of Admission. Check both.";
}
