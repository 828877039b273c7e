// Sentences that the people of a made-up school might give as reasons: what stood, by rule or its first word, and what follows.
export const STOOD: Readonly<Record<string, readonly string[]>> = {
  "attendance.severe": ["More days away than here, and letters have changed nothing.", "Half the year is gone. Somebody has to go and ask what the mornings are like.", "The register says absent; it does not say why, and neither do we know."],
  "contact.repeated-without-help": ["People have asked again and again, and nothing began.", "Every one of these contacts was closed on its own. Read together they are one long request."],
  attendance: ["Away in spells, and more often of late.", "The absences sit around weekends.", "Mostly illness on paper, but never for longer than a day or two."],
  emotional: ["Low in the questionnaire, and nobody outside school knows yet.", "The questionnaire says what the classroom does not show."],
  social: ["On the edge of the group since the class was mixed.", "Has few people to sit with, and says so."],
  academic: ["Results have slipped in more than one subject.", "Behind in English and maths, and beginning to say that school is not for them."],
  judgement: ["Two teachers noticed different things within a month.", "Home has gone quiet: letters and calls come back unanswered."],
  insight: ["The family told us something hard, and trusted us with it."],
  nothing: ["A colleague was worried, and the register and results say nothing either way."],
};
export const THEN: Readonly<Record<string, readonly string[]>> = {
  school: ["The head of year meets the family this week; a place in breakfast club is held.", "Form tutor checks in each Monday and Thursday, and we move the seat nearer to friends.", "Catch-up group from next week, and one teacher who asks how it goes."],
  "link-worker": ["Naomi asks the family whether a link worker would be welcome.", "A link worker first: this needs one person who stays."],
  "early-help": ["Early Help, with the family’s yes; the school stays the lead until they answer.", "More than school can carry alone. We ring Early Help together with the family."],
  watch: ["Things may settle; we look again rather than start something now.", "We give it time, and a date."],
  change: ["Another two absences in a month, or the tutor noticing it too", "A drop in any subject at the next assessment", "The child or the family asking"],
  supported: ["Somebody is there already. We tell them what we have seen, and add nobody.", "Support began before this came to us; a second person would be one too many."],
  ask: ["We cannot tell from here, and do not want to guess.", "One question first; then we decide."],
  question: ["Who does she or he talk to, and what would they say is hardest at the moment?", "What has changed at home or with friends?", "Has anybody outside school been asked to help?"],
  enough: ["We know the reason, it has passed, and the family agrees. Nothing is needed now.", "Explained by an operation in the autumn; back to usual since."],
};
