import type { Tx } from "../../db/as-viewer";
import { staffOfSchool } from "./staff-of-school";

type Seated = { readonly meetingId: string; readonly schoolId: string; readonly people: readonly string[]; readonly now: Date };

/** Writes down who sits there: of those named, the people who work at the school today, each with their role. */
export async function seat(tx: Tx, { meetingId, schoolId, people, now }: Seated): Promise<void> {
  const here = (await staffOfSchool(tx, schoolId, now)).filter(({ id }) => people.includes(id));
  await tx.meetingPerson.deleteMany({ where: { meetingId } });
  await tx.meetingPerson.createMany({ data: here.map(({ id: personId, role }) => ({ meetingId, schoolId, personId, role })) });
}
