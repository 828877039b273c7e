import type { Role, System } from "./vocabulary";

/** Somebody reading or writing, with the one grant this reading uses. */
export type Viewer = {
  /** The person's id, or a system's own. */
  readonly id: string;
  readonly areaId: string;
  readonly role: Role | System;
  /** The schools the grant reaches; empty for a whole area. */
  readonly schoolIds: readonly string[];
  readonly yearGroups: readonly string[];
  /** A teacher's own class, by name. */
  readonly className: string | null;
  /** Children this person is kept from: no comes before every yes. */
  readonly shutOut: readonly string[];
  readonly through: "page" | "command line" | "job";
};

export const SYSTEM_IDS: Readonly<Record<System, string>> = {
  imports: "00000000-0000-7000-8000-000000000001",
  identification: "00000000-0000-7000-8000-000000000002",
};

/** Seen itself at one school, with the narrow rights of one task. */
export const systemViewer = (system: System, areaId: string, schoolId: string, through: Viewer["through"] = "job"): Viewer => ({
  id: SYSTEM_IDS[system], areaId, role: system, schoolIds: [schoolId], yearGroups: [], className: null, shutOut: [], through,
});
