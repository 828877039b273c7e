// The lists of the caseload page.
export const CASE_LISTS = ["now", "closed"] as const;
export type CaseList = (typeof CASE_LISTS)[number];
