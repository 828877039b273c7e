// Words that teachers of a made-up school might write, and names of its form tutors. No child's real words are among them.
import type { Observation } from "../../lib/imports/vocabulary";

export const TUTORS: readonly string[] = [
  "Lorna Fell", "Gareth Pugh", "Beth Rimmer", "Sanjay Rana", "Mary Quill", "Hannah Osei", "Iain Strand", "Joanna Bright", "Nina Falk", "Owen Tait",
  "Marcus Dunmore", "Carla Voss", "Ted Hobday", "Uma Sen", "Jill Crane", "Rob Nettle", "Asha Bond", "Will Garth", "Fran Oakes", "Leo Marsh",
];

export const STRENGTHS: readonly string[] = [
  "Makes newcomers welcome", "Asks the question everybody else wanted to ask", "Draws people so that you know who they are", "Never gives up on a sum",
  "Reads to the younger ones in the library", "Brings the whole table along in group work", "Turns up, every time", "Funny at the right moment",
  "Knows every bird on the field", "Runs the lighting for the school play", "Notices when somebody is on their own", "Careful and kind with the little ones on open day",
  "Fixes things without being asked", "Great ideas, more than fit on the page", "Says sorry and means it", "Keeps score so that nobody argues", "Plays the cornet in the town band",
  "Explains maths to others until they get it", "Has not missed a quiz club", "Good company on trips",
];

export const CONCERN_WORDS: Readonly<Partial<Record<Observation, readonly string[]>>> = {
  "quieter-than-usual": ["Used to put a hand up every lesson. Not since half-term.", "Sits at the back now, by choice."],
  "left-out": ["Eats alone most days.", "The group chat fell out, and it shows in form time."],
  "struggling-with-learning": ["Copies the date and then stops.", "Reading aloud has become a worry."],
  "behaviour-changed": ["Two arguments in a week, which is new.", "Walks out when corrected, and comes back."],
  "often-unwell": ["Stomach aches, mostly before PE."],
  "tired-or-hungry": ["Asleep on the desk twice this fortnight.", "Asks others for food at break."],
  "worried-about-home": ["Does not want to go home on Fridays, and would not say why."],
};
