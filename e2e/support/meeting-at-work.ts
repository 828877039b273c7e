// A cohort meeting in its middle: one child parked with somebody to find out, a task, one added whom no rule found, and an earlier meeting that ended.
import { addChild, addTask, endMeeting, openMeeting, parkChild } from "../../lib/identification/meeting/commands";
import { meetingPage } from "../../lib/identification/meeting/queries";
import { must, NOW, type OwnSchool } from "./school";

const BEFORE = new Date("2027-02-10T08:00:00Z");

export async function fillWithMeeting({ schoolId, areaId, rows, viewerOf }: OwnSchool): Promise<void> {
  const [lead, senco, teacher] = [await viewerOf("lead"), await viewerOf("senco"), await viewerOf("teacher")], people = [lead.id, senco.id];
  const before = must(await openMeeting(senco, { schoolId, people, guests: "" }, BEFORE));
  must(await endMeeting(senco, { meetingId: before.meetingId, version: 1 }, BEFORE));
  const { meetingId } = must(await openMeeting(lead, { schoolId, people: [...people, teacher.id], guests: "Ros Blake, school nurse" }, NOW));
  const [gus] = await rows("SELECT child_id FROM enrolment WHERE area_id = $1 AND forename = 'Gus'", [areaId]);
  must(await addChild(senco, { meetingId, childId: String(gus!.child_id), because: "He comes in alone since half-term, and leaves last." }, NOW));
  const shown = await meetingPage(lead, { meetingId }, NOW), item = (forename: string) => (shown.ok ? shown.value.items.find((one) => one.forename === forename) : undefined)?.itemId;
  must(await parkChild(lead, { itemId: item("Ada"), version: 1, words: "Who takes her brother to nursery?", until: "", ownerId: teacher.id }, NOW));
  must(await addTask(lead, { itemId: item("Di"), what: "Ring her gran before the weekend", dueOn: "2027-03-12", ownerId: teacher.id }, NOW));
}
