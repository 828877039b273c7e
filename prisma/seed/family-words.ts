// Words that families and children of a made-up school might say, and what a link worker might write. Nobody's real words are among them.
export const NEXT_STEPS: readonly string[] = ["Ring after six, when somebody is home", "Ask the tutor to say it in person", "Send a text with a name and a number", "Meet at the gate on Friday", "Ring on Monday at lunch"];
export const SPOKE: readonly string[] = ["Friendly, in a hurry. Will talk it over at home.", "Asked whether this goes on a record. I said what is kept and who reads it.", "Did not know that anybody had noticed. Was glad."];
export const SAID_YES: readonly string[] = ["Yes, if it stays one person.", "Yes. They had not known whom to ask.", "Yes, for this school year.", "Yes, and would like to be rung before anything is decided.", "Yes. “As long as nobody turns up unannounced.”"];
export const CHILD_YES: readonly string[] = ["OK.", "Can it be at lunch?", "Only if my friends don’t find out.", "I’d like that.", "Do I have to talk?", "Fine."];
export const SAID_NO: readonly (readonly [words: string, tryNext: string])[] = [
  ["Not now: there is enough going on, and too many people already.", "Ask again after Easter, by the tutor who knows them"], ["Would rather sort it out within the family.", "Leave the number; ask at parents’ evening whether that has helped"], ["Had a bad time with a worker years ago.", "Offer a meeting at school with somebody they choose"],
];
export const SAID_WAIT: readonly (readonly [words: string, tryNext: string])[] = [
  ["A new baby is due. Ask again when things are calmer.", "Ring in the week they named"], ["Wants to speak with the other parent first.", "Ring both, at the time they named"], ["Exams first.", "Ask again after the mock exams"],
];
export const CHILD_NO: readonly string[] = ["I wouldn’t mind.", "I don’t care.", "Mum decides.", "Maybe later."];
export const TALKED: readonly string[] = ["Walked round the field.", "Talked about the weekend, then about Monday.", "Said it was a better week.", "Quiet; drew instead.", "Wanted to know who reads what I write."];

/** Two goals a child, in children's words; each child of the demonstration has words of their own. */
export const GOALS: readonly (readonly [string, string])[] = [
  ["Answer once in maths without my face going red", "Sleep before midnight on school nights"], ["Have one person to walk home with", "Hand in my art folder finished"], ["Go a week without being sent out", "Be asked what happened before I am told off"],
  ["Come in on Fridays too", "Eat lunch sitting down"], ["Read the question and know what it wants", "Tell my mum about something good"], ["Stay in the room when it gets loud", "Play in the Thursday band"],
  ["See my brother on Sundays", "Catch up the science I missed"], ["Not be late because of the bus", "Try out for netball"], ["Say when I do not understand", "Have a quiet place for ten minutes"],
  ["Make up with my best friend", "Get homework done at school"], ["Feel alright on Sunday evenings", "Learn to cook two dinners"], ["Stop checking my phone at night", "Get to breakfast club"], ["Ask for help before I walk out", "Draw something for the corridor"], ["Go to the toilet without planning it", "Say hello first"],
];
export const GOING_ON: readonly string[] = [
  "Mornings start late and go wrong from there. In school it is better than on the way to it.", "Friends changed classes in September and it has been quiet since.", "Lessons feel too fast, and asking feels worse than not knowing.",
  "Home has moved twice this year. Things are settling, slowly.", "Work was missed in the autumn and the gap frightens more than the work.", "It gets loud, then somebody shouts, then it is too late to say what happened.",
];
export const SCHOOL_DOES: readonly string[] = ["check in before the first bell, Mondays and Thursdays", "keep a seat near the door", "send missed work home on Fridays", "ask first, then decide", "hold a place at breakfast club", "find ten quiet minutes after lunch"];
export const FAMILY_DOES: readonly string[] = ["ask about one good thing each evening", "have phones in the kitchen by ten", "walk to the bus together on Mondays", "ring the form tutor when the night was bad"];
export const HOME_HEARD: readonly string[] = ["Who lives there was said without being asked twice; safe, they said, apart from each other.", "Mum and three children. The eldest has moved out, which is missed.", "Between two homes; both said it is calm now.", "Grandparents, mostly. Asked alone, the child said safe."];
export const FRIENDS_HEARD: readonly string[] = ["Two from the year above; they met at band.", "One, and she is enough.", "New people at the club, names known.", "Fewer than before, and it is said openly."];
export const PLACES_HEARD: readonly string[] = ["Games with people from school.", "Mostly the park, until it gets dark.", "A group chat that is kinder since two left.", "Nothing that worries anybody, they say."];
