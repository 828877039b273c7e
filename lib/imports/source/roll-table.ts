// The children a source names, as lines of a roll. Its word for them is "student".
import { enrolment, sex, type Reader } from "../cells";
import { ethnicity } from "../ethnicity";
import { childrenOf, type Fetched } from "./fetched";
import type { ChildThere } from "./wonde.schema";

type Cell = { readonly title: string; readonly of: (child: ChildThere) => string | null; /** Lists that each system words in its own way: what Seen does not know is left out and said, not a reason to reject the child. */ readonly known?: Reader<unknown> };

export const upnOf = (child: ChildThere): string => (child.education_details?.upn ?? child.upn ?? "").toUpperCase();
const YEAR_WORDS: Readonly<Record<string, string>> = { "0": "R", reception: "R" };
const yearOf = ({ education_details, year }: ChildThere): string | null => {
  const said = education_details?.current_nc_year ?? year?.code ?? year?.name ?? null;
  return said && (YEAR_WORDS[said.toLowerCase()] ?? said);
};
const classOf = ({ group, groups }: ChildThere): string | null => {
  const found = group ?? groups?.find(({ type }) => type?.toUpperCase() === "REGISTRATION");
  return found?.name ?? found?.code ?? null;
};

const ALWAYS: readonly Cell[] = [
  { title: "UPN", of: upnOf },
  { title: "Legal Surname", of: ({ legal_surname, surname }) => legal_surname ?? surname },
  { title: "Legal Forename", of: ({ legal_forename, forename }) => legal_forename ?? forename },
  { title: "Date of Birth", of: ({ date_of_birth }) => date_of_birth },
  { title: "Year Group", of: yearOf },
];
const WHERE_GIVEN: readonly Cell[] = [
  { title: "Preferred Forename", of: ({ forename, legal_forename }) => (legal_forename && forename !== legal_forename ? forename : null) },
  { title: "Class", of: classOf },
  { title: "Sex", of: ({ gender }) => gender, known: sex },
  { title: "SEN Status", of: ({ extended_details }) => extended_details?.sen_status ?? null },
  { title: "FSM", of: ({ extended_details }) => extended_details?.free_school_meals ?? null },
  { title: "Pupil Premium", of: ({ extended_details }) => extended_details?.premium_pupil_indicator ?? null },
  { title: "EAL", of: ({ extended_details }) => extended_details?.english_as_additional_language ?? null },
  { title: "Ethnicity", of: ({ extended_details }) => extended_details?.ethnicity_code ?? extended_details?.ethnicity ?? null, known: ethnicity },
  { title: "Service Child", of: ({ extended_details }) => extended_details?.service_children_indicator ?? null },
  { title: "Enrolment", of: ({ extended_details }) => extended_details?.enrolment_status ?? null, known: enrolment },
  { title: "Date of Admission", of: ({ education_details }) => education_details?.admission_date ?? null },
  { title: "Date of Leaving", of: ({ education_details }) => education_details?.leaving_date ?? null },
];

/** The whole roll. A column that no child has a value in is left out: what the school is not allowed to share must not clear what stands. */
export function rollTable(children: readonly ChildThere[]): Fetched {
  const once = [...new Map(children.map((child) => [child.id, child])).values()];
  const remarks: string[] = [];
  const columns = [...ALWAYS, ...WHERE_GIVEN].map((cell) => ({ title: cell.title, values: valuesOf(cell, once, remarks) }))
    .filter(({ title, values }) => ALWAYS.some((one) => one.title === title) || values.some((value) => value !== ""));
  return { kind: "roll", header: columns.map(({ title }) => title), rows: once.map((_, i) => columns.map(({ values }) => values[i]!)), remarks };
}

function valuesOf({ title, of, known }: Cell, children: readonly ChildThere[], remarks: string[]): readonly string[] {
  const strange = new Map<string, number>();
  const values = children.map((child) => {
    const value = (of(child) ?? "").replace(/\s+/g, " ");
    if (value === "" || !known || known(value).ok) return value;
    strange.set(value, (strange.get(value) ?? 0) + 1);
    return "";
  });
  if (strange.size > 0) {
    const count = [...strange.values()].reduce((sum, one) => sum + one, 0), said = [...strange.keys()].sort().slice(0, 5).map((value) => value.slice(0, 40)).join("; ");
    remarks.push(`${title} is left empty for ${childrenOf(count)}: Seen does not know ${said}${strange.size > 5 ? " …" : ""}.`);
  }
  return values;
}
