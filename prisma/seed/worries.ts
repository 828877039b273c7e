// What colleagues said through the forms: concerns, of which two were answered long ago, and one worry at the safeguarding door.
import { raiseConcern } from "../../lib/identification/concerns/commands";
import { identifySchool } from "../../lib/jobs/identify-school";
import { type Day, day, dayOf } from "../../lib/kernel/calendar";
import { findChild, raiseWorry } from "../../lib/safeguarding/commands";
import { named } from "./cast";
import { as, must } from "./people";

export type Worry = { readonly on: Day; readonly hour: number; readonly by: string; readonly child: string; readonly className: string; readonly words: string } & ({ readonly about: string } | { readonly door: true });

export const WORRIES: readonly Worry[] = [
  { on: day("2026-09-24"), hour: 15.6, by: "Peter Lowe", child: "Oduya Grace", className: "7C", about: "parent-told", words: "Her mum stopped me at the library door: at home she reads nothing and nobody comes round, and at her last school they were told to wait. She asked whom to talk to. I said I would find out." },
  { on: day("2026-10-01"), hour: 12.9, by: "Peter Lowe", child: "Rao Bhashkar", className: "7D", about: "child-told", words: "He asked me which lunch his sister has, because he never sees her now. He says there is somebody new to talk to every few months, and never the same one for both of them." },
  { on: day("2026-10-08"), hour: 15.4, by: "Hannah Osei", child: "Mahmood Haniya", className: "8B", about: "child-told", words: "Haniya told me why Mondays are hard: it is her mum’s hospital day, and she gets her brother ready alone. She asked me not to tell the whole form." },
  { on: day("2027-02-03"), hour: 12.8, by: "Peter Lowe", child: "Hartnell Poppy", className: "8B", about: "pattern", words: "Poppy spends every lunchtime behind the last shelf. She says she likes the quiet; she did not use to." },
  { on: day("2027-03-02"), hour: 15.7, by: "Daniel Pryce", child: "Bailey Shanice", className: "9A", about: "parent-told", words: "Her dad rang: she has stopped going to athletics and will not say why. He asked what we see. I said I would find out." },
  { on: day("2027-03-09"), hour: 11.2, by: "Hannah Osei", child: "Dunning Hattie", className: "8B", about: "child-told", words: "Hattie asked whether she may eat in the art room from now on. She says it is loud in the hall; I think it is who sits there." },
  { on: day("2027-03-10"), hour: 14.1, by: "Hannah Osei", child: "Oldroyd Lily", className: "8B", door: true, words: "She asked me whether she could stay after school until it was dark because of who is at home on Wednesdays. She would not say more. I have told Karen by telephone as well." },
];

/** Says it through the same forms as anybody; the rules are applied at once after a concern, as the worker does for the page. */
export async function say(worry: Worry, schoolId: string, now: Date): Promise<void> {
  const viewer = await as(named(worry.by), dayOf(now));
  const { found } = must(await findChild(viewer, { schoolId, name: worry.child }, now), "find a child");
  const child = found.find(({ className }) => className === worry.className);
  if (!child) throw new Error(`There is no ${worry.child} in ${worry.className}.`);
  if ("door" in worry) {
    must(await raiseWorry(viewer, { schoolId, childId: child.childId, words: worry.words }, now), "raise a worry");
    return;
  }
  must(await raiseConcern(viewer, { childId: child.childId, schoolId, about: worry.about, words: worry.words, unsafe: "no" }, now), "raise a concern");
  await identifySchool({ areaId: viewer.areaId, schoolId }, now, viewer.through);
}
