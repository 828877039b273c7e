import { randomUUID } from "node:crypto";
import { enqueue } from "../../db/enqueue";
import { defineCommand } from "../../doorway/doorway";
import { no, yes } from "../../kernel/result";
import { allowedAddress } from "./hosts";
import { currentSource } from "./kept-source";
import { ofSource, sourceToConnect } from "./schema";
import { seal } from "./secret";

/** Connects a school's own system, or gives the one that is connected another token. The token is kept encrypted and never shown again. */
export const connectSource = defineCommand({
  name: "imports.connectSource",
  input: sourceToConnect,
  may: "source:keep",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  async run({ tx, input: { schoolId, address: typed, theirId, token }, viewer, now }) {
    const address = allowedAddress(typed);
    if (!address.ok) return address;
    const before = await currentSource(tx, schoolId), belongs = { areaId: viewer.areaId, schoolId, address: address.value, theirId };
    if (before) await tx.schoolSource.updateMany({ where: { id: before.id }, data: { credentials: null, revokedAt: now, revokedById: viewer.id } });
    const goesOn = before?.address === address.value && before.theirId === theirId;
    await tx.schoolSource.createMany({ data: [{
      id: randomUUID(), schoolId, address: address.value, theirId, credentials: seal(token, belongs), madeById: viewer.id, madeAt: now,
      ...(goesOn && { rollAt: before.rollAt, marksAt: before.marksAt, waitingId: before.waitingId, waitingAt: before.waitingAt }),
    }] });
    if (viewer.through === "page") await enqueue(tx, "try-source", "sources-tried", schoolId, { schoolId });
    return { ...yes({ schoolId }), trace: { schoolId, before: { connected: Boolean(before) }, after: { connected: true, address: address.value } } };
  },
});

/** The token is wiped at once, and nothing is asked any more. What has landed stays. */
export const revokeSource = defineCommand({
  name: "imports.revokeSource",
  input: ofSource,
  may: "source:keep",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  async run({ tx, input: { schoolId }, viewer, now }) {
    const { count } = await tx.schoolSource.updateMany({ where: { schoolId, revokedAt: null }, data: { credentials: null, revokedAt: now, revokedById: viewer.id, problem: null, problemSince: null } });
    if (count === 0) return no("not-connected");
    return { ...yes({ schoolId }), trace: { schoolId, before: { connected: true }, after: { connected: false } } };
  },
});

/** Asks the system for one page, to see whether it answers. */
export const trySource = defineCommand({
  name: "imports.trySource",
  input: ofSource,
  may: "source:keep",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  async run({ tx, input: { schoolId }, viewer }) {
    if (!(await currentSource(tx, schoolId))) return no("not-connected");
    if (viewer.through === "page") await enqueue(tx, "try-source", "sources-tried", schoolId, { schoolId });
    return { ...yes({ schoolId }), trace: { schoolId, after: { asked: "try" } } };
  },
});

/** Fetches now what the night would fetch. */
export const fetchNow = defineCommand({
  name: "imports.fetchNow",
  input: ofSource,
  may: "source:keep",
  subject: async (_tx, { schoolId }) => ({ schoolId }),
  async run({ tx, input: { schoolId }, viewer }) {
    if (!(await currentSource(tx, schoolId))) return no("not-connected");
    if (viewer.through === "page") await enqueue(tx, "fetch-source", "sources", schoolId, { schoolId });
    return { ...yes({ schoolId }), trace: { schoolId, after: { asked: "fetch" } } };
  },
});
