// Local organisations, one service each. Places and prices are made up; the telephone numbers are Ofcom's for drama, which ring nobody.
import type { ServiceStrand } from "../../lib/commissioning/vocabulary";
import { BOXING, CARERS } from "./cast";

type Offer = { readonly name: string; readonly about: string; readonly strands: readonly ServiceStrand[]; readonly fromAge: string; readonly toAge: string; readonly place: string; readonly times: string; readonly price: string };
type Organisation = { readonly name: string; readonly phone: string; readonly email: string; readonly service: Offer };

export const MONDAYS = "Monday group", FRIDAYS = "Friday gym", READING = "Reading partners", COUNSELLING = "One-to-one counselling";
export const ORGANISATIONS: readonly Organisation[] = [
  { name: CARERS, phone: "01632 960311", email: "hello@young-carers.example", service: { name: MONDAYS, about: "A warm meal, games, and people who also look after somebody. The minibus takes everybody home.", strands: ["insight", "social", "emotional"], fromAge: "8", toAge: "16", place: "The Old Library, Mill Street", times: "Mondays, 15:30 to 17:00", price: "16.50" } },
  { name: BOXING, phone: "01632 960324", email: "gym@canal-street.example", service: { name: FRIDAYS, about: "Training without sparring, football in the yard afterwards, and a coach who notices who is missing.", strands: ["attendance", "social"], fromAge: "11", toAge: "18", place: "Unit 4, Canal Street", times: "Fridays, 16:00 to 17:30", price: "12.00" } },
  { name: "Page Turners", phone: "01632 960338", email: "post@page-turners.example", service: { name: READING, about: "A reading partner who comes into school once a week; the child picks the book.", strands: ["academic"], fromAge: "7", toAge: "13", place: "In school", times: "Wednesdays, at lunch", price: "9.00" } },
  { name: "Anchor Counselling", phone: "01632 960347", email: "door@anchor-counselling.example", service: { name: COUNSELLING, about: "Fifty minutes with a qualified counsellor, in a room that is nobody’s office.", strands: ["emotional"], fromAge: "10", toAge: "19", place: "Harbour House, room 2", times: "By appointment", price: "42.00" } },
];
