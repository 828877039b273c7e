// Words that class teachers of made-up primary and special schools might write. No child's real words are among them.
import type { Observation } from "../../lib/imports/vocabulary";

export const YOUNGER_STRENGTHS: readonly string[] = [
  "Tucks a chair in for whoever sits next to them", "Knows the name of every child in the infants", "Builds towers that do not fall", "Tells a story so that the whole carpet listens",
  "First to say sorry", "Asks why, and then asks again", "Sings in tune and at the top of their voice", "Waters the beans without being reminded", "Looks after the new ones at lunch",
  "Finds the book that somebody else would like", "Counts everything, happily", "Kind to the class snails", "Shares the good scissors", "Brave on the climbing frame and patient at the bottom of it",
  "Draws maps of places that ought to exist", "Comes in smiling", "Remembers every song from assembly", "Never minds starting again", "Runs like the wind and waits for the others", "Makes the quiet ones laugh",
];
export const YOUNGER_CONCERN_WORDS: Readonly<Partial<Record<Observation, readonly string[]>>> = {
  "quieter-than-usual": ["Used to chatter on the carpet. Not since half-term.", "Stays by my side at playtime, and says little."],
  "left-out": ["Plays alone most days.", "Says nobody lets them in the game."],
  "struggling-with-learning": ["Copies from the next table and is cross about it.", "Reading aloud has become a worry."],
  "behaviour-changed": ["Hits out at tidy-up time, which is new.", "Under the table twice this week."],
  "often-unwell": ["Tummy aches, mostly on Mondays."],
  "tired-or-hungry": ["Asleep in the book corner twice this fortnight.", "Asks for seconds before firsts."],
  "worried-about-home": ["Does not want to go home on Fridays, and would not say why."],
};

/** For children who learn with a plan, of any age. */
export const BEACON_STRENGTHS: readonly string[] = [
  "Greets everybody at the door by name", "Asks for help with a card, and says thank you with a smile", "Chooses the music, and chooses well", "Walks the whole way to the gym now",
  "Waited their turn all week", "Tells us with a sign when it is too loud", "Knows the bus timetable better than the driver", "Looks out for the younger ones on the minibus", "Bakes for the whole corridor",
  "Finds the pattern before anybody else", "Has a joke for every morning", "Gentle with the school rabbit", "Tries the new thing first", "Sorts the post without a mistake",
];
