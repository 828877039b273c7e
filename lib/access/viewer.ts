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
  /** Cases this grant reaches where it does not reach the whole school's: a link worker's own, those of a pastoral lead's years, a family's one. */
  readonly caseIds: readonly string[];
  /** Children of a link worker's own caseload. */
  readonly childIds: readonly string[];
  /** Children whose family a link worker is asking. */
  readonly askingIds: readonly string[];
  /** The organisation a provider works for. */
  readonly organisationId: string | null;
  /** The parts of a plan chosen for this one reader of it: a family's link. */
  readonly parts: readonly string[];
  readonly through: "page" | "command line" | "job";
};

export const SYSTEM_IDS: Readonly<Record<System, string>> = {
  imports: "00000000-0000-7000-8000-000000000001",
  identification: "00000000-0000-7000-8000-000000000002",
  outcomes: "00000000-0000-7000-8000-000000000003",
};

/** What a grant reaches that reaches nothing in particular. */
export const NOTHING_MORE = { caseIds: [], childIds: [], askingIds: [], organisationId: null, parts: [] } as const;

/** Seen itself at one school, or several, with the narrow rights of one task. */
export const systemViewer = (system: System, areaId: string, schools: string | readonly string[], through: Viewer["through"] = "job"): Viewer => ({
  id: SYSTEM_IDS[system], areaId, role: system, schoolIds: typeof schools === "string" ? [schools] : schools, yearGroups: [], className: null, shutOut: [], ...NOTHING_MORE, through,
});
