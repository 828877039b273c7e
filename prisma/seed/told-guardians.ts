// Who decides with the children whose stories are told, and how to ring them: Ofcom's numbers for drama.
import type { SeedGuardian } from "./family";

const adult = (name: string, relationship: string, last: string, more: Partial<SeedGuardian> = {}): SeedGuardian =>
  ({ name, relationship, phone: `07700 900${last}`, responsibility: "Y", contact: "yes", language: "English", interpreter: false, ...more });
const fenwick = [adult("Emma Fenwick", "Mother", "655")], rao = [adult("Sunitha Rao", "Mother", "763", { language: "Telugu", interpreter: true })];

export const TOLD_GUARDIANS: Readonly<Record<string, readonly SeedGuardian[]>> = {
  "Haniya Mahmood": [adult("Samina Mahmood", "Mother", "142", { language: "Urdu" }), adult("Tariq Mahmood", "Father", "177", { language: "Urdu" })],
  "Andrew Kellett": [adult("Michelle Kellett", "Mother", "118"), adult("Jean Kellett", "Grandmother", "163", { responsibility: "N" })],
  "Tyler Brough": [adult("Kerry Brough", "Mother", "131")],
  "Grace Oduya": [adult("Yemi Oduya", "Mother", "185"), adult("Kofi Oduya", "Father", "186")],
  "Stacy Hargreaves": [adult("Victoria Hargreaves", "Mother", "396")],
  "Aamaya Rao": rao, "Bhashkar Rao": rao,
  "Maya Fenwick": fenwick, "Alfie Fenwick": fenwick,
  "Joel Appiah": [adult("Claire Appiah", "Mother", "115")],
  "Niamh Doyle": [adult("Siobhan Doyle", "Mother", "148")],
  "Ruben Castellanos": [adult("Andrés Castellanos", "Father", "384", { language: "Spanish", interpreter: true })],
  "Lucas Amadi": [adult("Adaora Amadi", "Mother", "120")],
  "Ioana Petrescu": [adult("Elena Petrescu", "Mother", "457", { language: "Romanian" }), adult("Dragoș Petrescu", "Father", "458", { language: "Romanian" })],
};
