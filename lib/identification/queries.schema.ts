import { z } from "zod";

export const QUEUE_LISTS = ["waiting", "in-line", "who-leads", "two-years", "said"] as const;
export type QueueList = (typeof QUEUE_LISTS)[number];
export const PAGE_SIZE = 40;

export const queueSchema = z.object({ schoolId: z.uuid(), list: z.enum(QUEUE_LISTS).default("waiting"), page: z.int().min(1).default(1) });
