import { AREA_ROLES, SCHOOL_ROLES } from "../access/vocabulary";

export const PHASES = ["nursery", "primary", "secondary", "special", "all-through"] as const;
export type Phase = (typeof PHASES)[number];

/** What an administrator can grant; a family gets a link of its own instead. */
export const GRANTED_ROLES = [...SCHOOL_ROLES, ...AREA_ROLES, "provider"] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** Nursery to year 14, as rolls write them. */
export const YEAR_GROUPS = ["N1", "N2", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"] as const;
export type YearGroup = (typeof YEAR_GROUPS)[number];

export const SHORTEST_PASSWORD = 12;
export const PEOPLE_A_PAGE = 50;
