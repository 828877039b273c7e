// What the forms and the command line send; each message is the sentence a person reads.
import { z } from "zod";
import { isSchoolRole } from "../access/vocabulary";
import { GRANTED_ROLES, PHASES, SHORTEST_PASSWORD, YEAR_GROUPS } from "./vocabulary";

/** A field that a form may post once, several times or not at all. */
const several = <T extends z.ZodType>(each: T) =>
  z.preprocess((given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]), z.array(each));
const text = (asked: string, longest = 120) => z.string(asked).trim().min(1, asked).max(longest, `Write it in at most ${longest} characters`);
const optionalText = (longest = 120) => z.string().trim().max(longest, `Write it in at most ${longest} characters`).optional().transform((given) => given || null);
const phone = optionalText(40).refine((given) => given === null || /^[\d ()+]{3,}$/.test(given), "Write a telephone number in figures");
const classNames = several(z.string().trim().max(60)).transform((given) => [...new Set(given.flatMap((names) => names.split(",")).map((name) => name.trim()).filter(Boolean))]);

export const email = z.string("Write the work e-mail").trim().toLowerCase().max(254, "Write an e-mail address like name@school.example").pipe(z.email("Write an e-mail address like name@school.example"));
export const urn = z.string("Write the school’s URN").trim().regex(/^\d{6}$/, "The URN is six figures, as on Get Information about Schools");

export const school = z.object({ urn, name: text("Write the school’s name"), phase: z.enum(PHASES, "Choose the phase") });

/** Schools by id (forms) or by URN (the command line). */
const schools = { schoolIds: several(z.uuid("Choose schools from the list")), schoolUrns: several(urn) };
/** A provider's organisation, by id (forms) or by name (the command line). */
const organisationHeld = { organisationId: z.union([z.literal("").transform(() => undefined), z.uuid("Choose the organisation from the list")]).optional(), organisation: z.string().trim().max(120).optional() };
const held = { role: z.enum(GRANTED_ROLES, "Choose the role"), ...schools, ...organisationHeld, className: classNames, yearGroups: several(z.enum(YEAR_GROUPS, "Choose years from the list")) };

type Held = { readonly role: string; readonly schoolIds: readonly string[]; readonly schoolUrns: readonly string[]; readonly organisationId?: string; readonly organisation?: string };
const roleHasItsPlace = (given: Held, context: z.RefinementCtx) => {
  if (given.role === "provider" && !given.organisationId && !given.organisation) context.addIssue({ code: "custom", path: ["organisationId"], message: "Choose the organisation they work for" });
  if (isSchoolRole(given.role) && given.schoolIds.length + given.schoolUrns.length === 0) context.addIssue({ code: "custom", path: ["schoolIds"], message: "Choose at least one school: this role works in a school" });
};

export const person = z.object({ email, name: text("Write the person’s name"), ...held }).superRefine(roleHasItsPlace);
export const grant = z.object({ personId: z.uuid(), ...held }).superRefine(roleHasItsPlace);
export const ofGrant = z.object({ grantId: z.uuid() });
export const ofPerson = z.object({ personId: z.uuid() });

export const ownPassword = z.object({
  currentPassword: z.string("Write the password you have now").min(1, "Write the password you have now").max(200),
  newPassword: z.string("Write a new password").min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters: three or four words work well`).max(200, "Use at most 200 characters"),
  newPasswordAgain: z.string("Write the new password a second time"),
}).superRefine(({ newPassword, newPasswordAgain }, context) => {
  if (newPassword !== newPasswordAgain) context.addIssue({ code: "custom", path: ["newPasswordAgain"], message: "The second time is not the same as the first" });
});

export const area = z.object({
  frontDoorName: text("Write what the front door is called"),
  frontDoorPhone: phone,
  designatedOfficer: optionalText(200),
  virtualSchool: optionalText(200),
});
export const schoolContacts = z.object({ schoolId: z.uuid(), designatedTeacher: optionalText(200) });

/** For how many children at a time each link worker has room, and whose years are asked: none ticked is every year. */
const reach = {
  years: several(z.enum(YEAR_GROUPS, "Choose years from the list")).transform((given) => YEAR_GROUPS.filter((year) => given.includes(year))),
  places: z.coerce.number("Write the number of places").int("Write a whole number of places").min(1, "A link worker has at least one place").max(1_000, "That is more places than any link worker has"),
};
export const programme = z.object({ name: text("Write the programme’s name"), ...schools, ...reach }).superRefine((given, context) => {
  if (given.schoolIds.length + given.schoolUrns.length === 0) context.addIssue({ code: "custom", path: ["schoolIds"], message: "Choose at least one school" });
});

export const changedProgramme = z.object({ programmeId: z.uuid(), version: z.coerce.number().int(), ...reach });

const theirEmail = z.string().trim().toLowerCase().max(254, "Write an e-mail address like name@place.example").optional().transform((given) => given || null)
  .pipe(z.email("Write an e-mail address like name@place.example").nullable());
export const organisation = z.object({ name: text("Write the organisation’s name"), phone, email: theirEmail });
export const ofOrganisation = z.object({ organisationId: z.uuid() });
export const changedOrganisation = organisation.extend(ofOrganisation.shape);

const filter = <T extends z.ZodType>(kept: T) => z.preprocess((given) => (given === "" ? undefined : given), kept.optional()).catch(undefined);
export const peopleAsked = z.object({
  q: filter(z.string().trim().max(120)), role: filter(z.enum(GRANTED_ROLES)), schoolId: filter(z.uuid()), disabled: filter(z.literal("yes")),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export const nothing = z.object({});
export const ofSchool = z.object({ schoolId: z.uuid() });
