// What can wait for somebody in this room.
export const WAITING_KINDS = ["approach", "contact", "moving-on", "task", "closing-to-write", "closing-to-sign-off", "second-look"] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];
/** As many as Today shows of one room. */
export const MAX_WAITING = 50;
