// A service asked for a child's goal: the request, and the sheet for the day of a session.
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Viewer } from "../access/viewer";
import type { FoundCase } from "../cases/find-case";
import type { Tx } from "../db/as-viewer";
import { addWeekdays, columnOf, dayOf, dayOfColumn } from "../kernel/calendar";
import { no, yes, type No, type Result } from "../kernel/result";
import { freePence } from "./pots-standing";
import { potTooSmall } from "./present";
import { toHold, type MakeRefusal } from "./request.rules";
import type { request } from "./schema";
import { ANSWER_WITHIN_WEEKDAYS } from "./vocabulary";

type Given = { readonly tx: Tx; readonly viewer: Viewer; readonly now: Date; readonly subject: FoundCase; readonly input: z.output<typeof request> };
type Refusal = MakeRefusal | "pot-too-small";

/** The id of the request and the pence it holds; the pot's row stays locked until it is written, so that what was free is still free. */
export async function makeRequestOf({ tx, viewer, now, subject, input }: Given): Promise<Result<{ readonly requestId: string; readonly heldPence: number }, Refusal>> {
  const today = dayOf(now);
  const [goal, service, pot] = [
    await tx.planGoal.findFirst({ where: { id: input.goalId, caseId: subject.caseId }, select: { plan: { select: { state: true } } } }),
    await tx.service.findFirst({ where: { id: input.serviceId }, select: { organisationId: true, offered: true, pricePence: true } }),
    await tx.pot.findFirst({ where: { id: input.potId }, select: { schoolId: true, fromOn: true, untilOn: true } }),
  ];
  if (!service) return no("not-offered");
  if (!pot) return no("pot-elsewhere");
  const hold = toHold({
    caseState: subject.state, schoolId: subject.schoolId, planState: goal?.plan.state ?? null, service,
    pot: { schoolId: pot.schoolId, fromOn: dayOfColumn(pot.fromOn), untilOn: dayOfColumn(pot.untilOn) }, sessions: input.sessions, firstSessionOn: input.firstSessionOn,
  }, today);
  if (!hold.ok) return hold;
  const free = await freePence(tx, input.potId);
  if (free === null) return no("pot-elsewhere");
  if (free < hold.value) return tooSmall(free, hold.value);

  const requestId = randomUUID(), { name } = await tx.person.findFirstOrThrow({ where: { id: viewer.id }, select: { name: true } });
  const whose = { caseId: subject.caseId, schoolId: subject.schoolId, childId: subject.childId, organisationId: service.organisationId };
  await tx.serviceRequest.createMany({ data: [{
    ...whose, id: requestId, goalId: input.goalId, serviceId: input.serviceId, potId: input.potId, sessionsPlanned: input.sessions, pricePence: service.pricePence, heldPence: hold.value,
    firstSessionOn: columnOf(input.firstSessionOn), answerBy: columnOf(addWeekdays(today, ANSWER_WITHIN_WEEKDAYS)), firstName: input.firstName, whatHelps: input.whatHelps, contactRoute: input.contactRoute,
    requestedById: viewer.id, requestedByName: name, requestedAt: now,
  }] });
  await tx.daySheet.createMany({ data: [{ ...whose, requestId, fullName: input.fullName, emergencyContact: input.emergencyContact, medicalAndAccess: input.medicalAndAccess, mayCollect: input.mayCollect }] });
  return yes({ requestId, heldPence: hold.value });
}

/** The refusal with a sentence at the field, for how much is left is known only here. */
function tooSmall(free: number, wanted: number): No<"pot-too-small"> {
  return Object.assign(no("pot-too-small"), { fields: { sessions: potTooSmall(free, wanted) } });
}
