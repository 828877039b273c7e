// The class review as people answer it in Seen: every school set its autumn round; in the spring one Aoife Tierney has thought of everybody in 4A, and Hannah Osei is half way through 8B.
import { classReview } from "../../lib/signals/class-review/queries";
import { answerForChild, setRound, skipChild } from "../../lib/signals/class-review/commands";
import { type Day, day, dayOf } from "../../lib/kernel/calendar";
import { inRole, named } from "./cast";
import { classOf, nameOf, seedChildren } from "./children";
import { once, type Happening, type Place } from "./happening";
import { inSpring, type SeedJudgement } from "./noticed";
import { as, must } from "./people";
import { SCHOOLS, type SeedSchool } from "./schools";

type Said = { readonly strength?: string; readonly flourishing?: "yes"; readonly seen?: readonly string[]; readonly words?: string; readonly engagement?: string; readonly nothing?: "yes" };
type PassedOver = { readonly reason: string; readonly words?: string; readonly againOn?: Day };
type Answering = { readonly by: string; readonly school: SeedSchool["key"]; readonly on: Day; readonly hour: number; /** How many of the class, from the top of the list. */ readonly children: number };

const ANSWERING: readonly Answering[] = [
  { by: "Aoife Tierney", school: "mill-lane", on: day("2027-03-04"), hour: 15.8, children: 30 },
  { by: "Hannah Osei", school: "larkhill", on: day("2027-03-11"), hour: 15.7, children: 15 },
];
/** What they say of these; of the others what stands beneath what is seen. */
const SAID: Readonly<Record<string, Said>> = {
  "Alfie Fenwick": { strength: "Knows every bird on the field, from his sister", flourishing: "yes", engagement: "medium" },
  "Hattie Dunning": { strength: "Paints what she cannot say", seen: ["left-out"], words: "Eats in the art room since Tuesday. She comes in alone and leaves with two others.", engagement: "high" },
  "Poppy Hartnell": { strength: "Keeps the library desk on Wednesdays, and laughs there", flourishing: "yes", engagement: "high" },
};
const PASSED_OVER: PassedOver = { reason: "not-known-yet", againOn: day("2027-03-18") };
/** The place on Hannah's list of a child whom she does not know well enough yet. */
const NOT_KNOWN_YET = 11;

export const classReviews = (): readonly Happening[] => [
  ...SCHOOLS.map(({ key }) => once(day("2026-09-14"), 16, (place, now) => setAutumn(place, key, now))),
  ...ANSWERING.map((one) => once(one.on, one.hour, (place, now) => answer(place, one, now))),
];

/** In the first weeks of the year, when everybody knows their class a little; the spring round keeps the area's days. */
async function setAutumn({ schools }: Place, key: SeedSchool["key"], now: Date): Promise<void> {
  const schoolId = schools.get(key)!, lead = await as(inRole("safeguarding-lead", key), dayOf(now), schoolId);
  must(await setRound(lead, { schoolId, season: "autumn", schoolYear: 2026, opensOn: "2026-09-28", closesOn: "2026-10-09" }, now), "set the autumn round");
}

async function answer({ schools }: Place, { by, school, children }: Answering, now: Date): Promise<void> {
  const schoolId = schools.get(school)!, teacher = await as({ email: named(by).email, role: "teacher" }, dayOf(now), schoolId);
  const review = must(await classReview(teacher, { schoolId }, now), "open the class review"), own = seedChildren(SCHOOLS.find(({ key }) => key === school)!).filter((child) => classOf(child) === review.className);
  for (const [place, { childId, name }] of review.children.slice(0, children).entries()) {
    const child = own.find((one) => name === nameOf(one) || name === `${one.preferred ?? one.forename} ${one.surname}`), sent = { schoolId, childId, js: "yes" };
    if (!child) throw new Error(`${name} is not in ${review.className}.`);
    if (by === "Hannah Osei" && place === NOT_KNOWN_YET) must(await skipChild(teacher, { ...sent, ...PASSED_OVER }, now), "pass a child over");
    else must(await answerForChild(teacher, { ...sent, ...asked(SAID[nameOf(child)] ?? saidOf(inSpring(child))) }, now), `answer for ${name}`);
  }
}

/** Rows of a file as one answer; what is written of concern stays with those who wrote it. */
function saidOf(rows: readonly Omit<SeedJudgement, "on" | "by">[]): Said {
  const words = (observation: string) => rows.find((row) => row.observation === observation)?.words, has = (observation: string) => rows.some((row) => row.observation === observation);
  const noted = rows.map(({ observation }) => observation).filter((one) => !["strength", "flourishing", "nothing-to-add", "family-engagement"].includes(one));
  return {
    ...(has("strength") && { strength: words("strength") ?? "" }), ...(has("flourishing") && { flourishing: "yes" as const }), seen: noted,
    ...(has("nothing-to-add") && { nothing: "yes" as const }), engagement: rows.find(({ observation }) => observation === "family-engagement")?.answer ?? "",
  };
}
const asked = (said: Said) => ({ ...said, ...((said.seen?.length || said.words) && { unsafe: "no" }) });
