import type { Tx } from "../../db/as-viewer";
import { defineCommand } from "../../doorway/doorway";
import { columnOf, dayOf } from "../../kernel/calendar";
import { no, yes } from "../../kernel/result";
import { mayEnter, type Entry } from "./calendar.rules";
import { findEntry, loadCalendar } from "./load-calendar";
import { changedEntry, newEntry, removedEntry } from "./schema";

const columns = ({ kind, name, from, until }: Entry) => ({ kind, name, fromOn: columnOf(from), untilOn: columnOf(until) });
/** For the trail: what kind of days, and which; never what somebody called them. */
const traced = ({ kind, from, until }: Entry) => ({ kind, from, until });
/** Two people who enter the same days at once: one comes after the other. */
const oneAtATime = (tx: Tx, schoolId: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`calendar ${schoolId}`}, 0))`;

export const addDates = defineCommand({
  name: "partnership.addDates", input: newEntry, may: "calendar:keep", subject: async (_tx, { schoolId }) => ({ schoolId }),
  async run({ tx, input: { schoolId, ...entry }, now }) {
    await oneAtATime(tx, schoolId);
    const may = mayEnter(entry, await loadCalendar(tx, schoolId), dayOf(now));
    if (!may.ok) return may;
    const added = await tx.calendarEntry.create({ data: { schoolId, ...columns(entry) }, select: { id: true } });
    return { ...yes({ schoolId, entryId: added.id, from: entry.from }), trace: { schoolId, after: { entryId: added.id, ...traced(entry) } } };
  },
});

export const changeDates = defineCommand({
  name: "partnership.changeDates", input: changedEntry, may: "calendar:keep", subject: findEntry,
  async run({ tx, input: { entryId, version, ...entry }, subject: { schoolId, ...standing }, now }) {
    await oneAtATime(tx, schoolId);
    const may = mayEnter(entry, (await loadCalendar(tx, schoolId)).filter(({ id }) => id !== entryId), dayOf(now));
    if (!may.ok) return may;
    const { count } = await tx.calendarEntry.updateMany({ where: { id: entryId, version }, data: { ...columns(entry), version: { increment: 1 } } });
    if (count === 0) return no("changed-meanwhile");
    return { ...yes({ schoolId, from: entry.from }), trace: { schoolId, before: traced(standing), after: { entryId, ...traced(entry) } } };
  },
});

export const removeDates = defineCommand({
  name: "partnership.removeDates", input: removedEntry, may: "calendar:keep", subject: findEntry,
  async run({ tx, input: { entryId, version }, subject: { schoolId, ...standing } }) {
    const { count } = await tx.calendarEntry.deleteMany({ where: { id: entryId, version } });
    if (count === 0) return no("changed-meanwhile");
    return { ...yes({ schoolId, from: standing.from }), trace: { schoolId, before: traced(standing), after: { entryId, removed: true } } };
  },
});
