/** Whose names these are, and what the list is for. */
export const classLead = (schoolName: string, count: number): string =>
  `${schoolName}. ${count === 1 ? "One child" : `${count} children`} on the roll today. Names only: what anybody noticed about a child is not here.`;
/** What stands at the foot of the paper. */
export const SHRED = "What is written here by hand is a child’s record. Put it into Seen or the school’s own record, then shred this paper.";
