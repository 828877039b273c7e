export const SOURCE_WORDS: Readonly<Record<string, string>> = {
  school: "School", family: "Family", child: "The child", health: "GP or school nurse", community: "Community", council: "Council",
};
export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  "help-started": "Help started", "no-action": "No action recorded", "family-declined": "The family declined", "not-reached": "Nobody was reached",
  open: "Concern, not answered yet", answered: "Concern, answered",
};
