// Local organisations with what they offer: the four whose services the stories use come first.
import { BOXING, CARERS } from "./cast";
import { ALSO_OFFERED, offer, organisation, type Organisation } from "./directory";

export const MONDAYS = "Monday group", FRIDAYS = "Friday gym", READING = "Reading partners", COUNSELLING = "One-to-one counselling";
export const ORGANISATIONS: readonly Organisation[] = [
  organisation(CARERS, "311", "hello@young-carers.example",
    offer(MONDAYS, ["insight", "social", "emotional"], "8-16", "The Old Library, Mill Street", "Mondays, 15:30 to 17:00", "16.50", "A warm meal, games, and people who also look after somebody. The minibus takes everybody home.")),
  organisation(BOXING, "324", "gym@canal-street.example",
    offer(FRIDAYS, ["attendance", "social"], "11-18", "Unit 4, Canal Street", "Fridays, 16:00 to 17:30", "12.00", "Training without sparring, football in the yard afterwards, and a coach who notices who is missing.")),
  organisation("Page Turners", "338", "post@page-turners.example",
    offer(READING, ["academic"], "7-13", "In school", "Wednesdays, at lunch", "9.00", "A reading partner who comes into school once a week; the child picks the book.")),
  organisation("Anchor Counselling", "347", "door@anchor-counselling.example",
    offer(COUNSELLING, ["emotional"], "10-19", "Harbour House, room 2", "By appointment", "42.00", "Fifty minutes with a qualified counsellor, in a room that is nobody’s office.")),
  ...ALSO_OFFERED,
];
