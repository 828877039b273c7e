// What is on offer in Eastmere beside the four services that the stories use. Places, people and prices are made up.
import { EARLY_BIRD, WALLS } from "./cast";
import type { ServiceStrand } from "../../lib/commissioning/vocabulary";

export type Offer = { readonly name: string; readonly about: string; readonly strands: readonly ServiceStrand[]; readonly fromAge: string; readonly toAge: string; readonly place: string; readonly times: string; readonly price: string };
export type Organisation = { readonly name: string; readonly phone: string; readonly email: string; readonly services: readonly Offer[] };

/** `ages`: "5-11", "11-" or "" for any age. */
export const offer = (name: string, strands: readonly ServiceStrand[], ages: string, place: string, times: string, price: string, about: string): Offer => {
  const [fromAge = "", toAge = ""] = ages.split("-");
  return { name, about, strands, fromAge, toAge, place, times, price };
};
/** The telephone numbers are Ofcom's for drama, which ring nobody. */
export const organisation = (name: string, number: string, email: string, ...services: readonly Offer[]): Organisation => ({ name, phone: `01632 960${number}`, email, services });

export const TALKING_WALLS = "Talking Walls", AT_HOME = "Round the Table", BOARDS = "Talk boards", BREAKFAST = "Breakfast club";
export const ALSO_OFFERED: readonly Organisation[] = [
  organisation("Kiln Lane Studio", "352", "studio@kiln-lane.example",
    offer("After-school clay", ["social", "emotional"], "7-14", "The Old Kiln, Kiln Lane", "Tuesdays, 15:45 to 17:15", "11.00", "Eight children, two potters, and an hour in which nobody is marked."),
    offer("Portfolio evenings", ["academic", "emotional"], "14-18", "The Old Kiln, Kiln Lane", "Thursdays, 17:00 to 19:00", "13.50", "For young people who draw and would like to do more with it: materials, a teacher, and a table of one’s own.")),
  organisation("Eastmere Harriers Community Sport", "355", "play@harriers.example",
    offer("Saturday football, all abilities", ["social"], "5-12", "Harbour Fields", "Saturdays, 10:00 to 11:30", "6.00", "Mixed teams, boots to borrow, and a place on the bench for whoever came along."),
    offer("Girls’ running group", ["social", "emotional"], "11-17", "Starts at the lighthouse", "Wednesdays, 16:00 to 17:00", "6.50", "A slow three miles with two women who listen well, and hot chocolate at the end.")),
  organisation("Alongside Mentoring", "361", "hello@alongside-mentoring.example",
    offer("One-to-one mentor", ["attendance", "emotional"], "10-18", "In school, or a walk from it", "An hour a week, agreed together", "24.00", "The same grown-up each week for a school year, somebody who is not paid to agree with school."),
    offer("Moving up", ["social", "academic"], "10-12", "In primary and secondary schools", "Six weeks in summer, six in autumn", "15.00", "A mentor who is there in year 6 and still there in year 7.")),
  organisation("Heron House Bereavement", "364", "care@heron-house.example",
    offer("When somebody dies", ["emotional", "insight"], "4-18", "Heron House, 3 Quay Street", "By appointment", "38.00", "Time with a bereavement worker, alone or with the family; drawing, sand, or only sitting."),
    offer("Remembering group", ["emotional", "social"], "8-14", "Heron House, 3 Quay Street", "First Saturday of the month, 10:30 to 12:30", "14.00", "Children who have lost a parent, a brother or a sister, among themselves.")),
  organisation(WALLS, "367", "post@talking-walls.example",
    offer(TALKING_WALLS, ["emotional"], "5-11", "In primary schools", "Forty minutes a week", "31.00", "Play and art with a qualified therapist for children who have no words for it yet.")),
  organisation("Number Hive", "370", "buzz@number-hive.example",
    offer("Maths in threes", ["academic"], "6-12", "In school", "Twice a week, thirty minutes", "8.50", "Three children and one tutor, with things to hold; from what they can do, not from what they missed.")),
  organisation("The Rainbow Room", "373", "room@rainbow-room.example",
    offer("Tuesday evening", ["social", "emotional"], "13-19", "Above the library, Mill Street", "Tuesdays, 17:30 to 19:30", "9.00", "A group for LGBTQ+ young people and their friends. Nobody has to say anything about themselves to come.")),
  organisation("Welcome House", "376", "door@welcome-house.example",
    offer("Friends in a new town", ["social", "insight"], "5-18", "Welcome House, Chapel Row", "Mondays and Thursdays, 15:30 to 17:30", "7.00", "For children who have come as refugees, and whoever they bring: homework, football, and people who speak their language."),
    offer("Beside the family", ["insight"], "", "At home, or at Welcome House", "By arrangement", "22.00", "Somebody who goes along: to the doctor, to the school, to the council.")),
  organisation("Speak Easy Therapy", "379", "clinic@speak-easy.example",
    offer("First words", ["academic", "social"], "3-8", "In school or nursery", "Six visits", "45.00", "A speech and language therapist, with the class teacher there, so that it goes on between the visits."),
    offer(BOARDS, ["social"], "4-19", "In special schools", "Every other week", "48.00", "Choosing, setting up and practising a communication aid with the child and everybody around them.")),
  organisation("Round the Table", "382", "kitchen@round-the-table.example",
    offer(AT_HOME, ["insight", "emotional"], "", "At home", "Evenings and Saturdays", "29.00", "Family support: a worker who cooks with the family once a week and talks about what is hard while the rice is on.")),
  organisation(EARLY_BIRD, "385", "toast@early-bird.example",
    offer(BREAKFAST, ["attendance", "insight"], "4-16", "In five schools", "School days, 7:45 to 8:40", "2.20", "Porridge, a quiet corner and somebody at the door who is glad that you came.")),
  organisation("Eastmere Community Wheels", "388", "desk@community-wheels.example",
    offer("A lift to school", ["attendance"], "4-18", "From home to school and back", "School days", "5.80", "A shared minibus with the same driver each day, for mornings that a family cannot manage at the moment. Wheelchairs welcome.")),
  organisation("Clearwater Digital", "391", "ask@clearwater-digital.example",
    offer("Online, and all right", ["social", "insight"], "9-17", "In school or online", "Four sessions", "18.00", "What to do about the message, the picture, the group: with the young person first, then with the parents, if they say so.")),
  organisation("Harbour Holidays", "394", "summer@harbour-holidays.example",
    offer("Holiday days", ["social", "insight"], "5-14", "Harbour Fields and the beach hut", "School holidays, 9:30 to 15:30", "17.00", "A day out with lunch. Brothers and sisters come together."),
    offer("Quiet days", ["social"], "5-19", "The Beacon School", "School holidays, 10:00 to 14:00", "34.00", "Small groups with one adult for two children, for children with special educational needs; their siblings are welcome.")),
];
