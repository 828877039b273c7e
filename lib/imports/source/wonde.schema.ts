// What is read of a source's answers, and in which shape; whatever else they hold is left aside. Sources: docs.wonde.com (objects, dates, pagination),
// its clients in PHP and Ruby. An id is a short text such as A1039521228; a date comes as {"date": "2015-10-29 14:53:44.000000", …} or as plain text.
import { z } from "zod";

const text = z.union([z.string(), z.number().transform(String)]).transform((value) => value.trim().slice(0, 300));
const given = text.nullish().transform((value) => value || null);
const yesNo = z.union([z.boolean().transform((value) => (value ? "Y" : "N")), given]).nullish().transform((value) => value ?? null);
const id = z.union([z.string().regex(/^[\w-]{1,60}$/), z.number().int().transform(String)]);
/** The day of a date; what is no date is passed on as it came, for the check to name. */
const date = z.union([z.object({ date: z.string() }).transform((value) => value.date), z.string()]).nullish().transform((value) => value?.trim().replace(/^(\d{4}-\d\d-\d\d)[ T].*$/, "$1").slice(0, 40) || null);
/** A related object stands inside "data". */
const inside = <T extends z.ZodType>(shape: T) => z.object({ data: shape.nullish() }).nullish().transform((value) => value?.data ?? null);
const named = z.object({ name: given.optional(), code: given.optional(), type: given.optional() });

export const CHILD = z.object({
  id, upn: given, surname: given, forename: given, legal_surname: given, legal_forename: given, gender: given, date_of_birth: date,
  year: inside(named), group: inside(named), groups: inside(z.array(named)),
  education_details: inside(z.object({ upn: given, current_nc_year: given, admission_date: date, leaving_date: date })),
  extended_details: inside(z.object({
    sen_status: given, free_school_meals: yesNo, premium_pupil_indicator: yesNo, english_as_additional_language: yesNo,
    ethnicity: given, ethnicity_code: given, service_children_indicator: yesNo, enrolment_status: given,
  })),
});
export type ChildThere = z.output<typeof CHILD>;

export const ATTENDANCE_CODE = z.object({ id, code: given });
export type AttendanceCode = z.output<typeof ATTENDANCE_CODE>;

/** Its comment is not read. */
export const ATTENDANCE = z.object({
  student_id: id.nullish(), student: z.union([id, z.object({ data: z.object({ id }) }).transform((value) => value.data.id)]).nullish(),
  attendance_code_id: id.nullish(), attendance_code: z.union([id, z.object({ data: z.object({ id }) }).transform((value) => value.data.id)]).nullish(),
  date, session: given,
}).transform((row) => ({ theirId: row.student_id ?? row.student ?? null, codeId: row.attendance_code_id ?? row.attendance_code ?? null, on: row.date, session: row.session }));
export type Attendance = z.output<typeof ATTENDANCE>;

export const DELETION = z.object({ id, type: z.string().max(60), restored_at: date });
export type Deletion = z.output<typeof DELETION>;

/** A page of one resource. Only whether there is more is believed of `meta`: the next address is ours to make, never theirs. */
export const PAGE = z.object({
  data: z.array(z.unknown()).max(5_000),
  meta: z.object({ pagination: z.object({ more: z.boolean().optional(), next: z.string().nullish() }).optional() }).nullish(),
}).transform(({ data, meta }) => ({ data, more: meta?.pagination?.more ?? Boolean(meta?.pagination?.next) }));
