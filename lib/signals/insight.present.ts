export const DECLARE_SENTENCES = {
  "not-yet": "That day is still to come. Say on which day the school was told.",
  "said-already": "This is written down for that day already. It is on the child’s page.",
  "not-found": "This child is not on a roll you can see.", "not-allowed": "Only the school’s safeguarding leads and its SENCO write this down.",
} as const;
