// Larkhill's other form tutors: they can sign in as Hannah Osei does, and what they wrote stands under their names. Nobody needs to try them.
import { cast } from "./cast";
import { type CastMember, peopleOf } from "./member";
import { LARKHILL } from "./schools";
import { TUTORS } from "./words";

const larkhill = peopleOf("larkhill"), classes = LARKHILL.years.flatMap((year) => LARKHILL.forms.map((form) => `${year}${form}`));

/** One for each class that nobody of the cast has. */
export const OTHER_TUTORS: readonly CastMember[] = classes.flatMap((className, at) =>
  cast.some((person) => person.school === "larkhill" && person.className === className) ? [] : [larkhill(TUTORS[at]!, "teacher", `form tutor of ${className}`, "the class, and what became of what was raised", { className })]);
