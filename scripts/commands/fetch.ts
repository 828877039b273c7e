// Asks a school's own system here instead of waiting for the night: as a person, the same two steps as on the page.
import { fetchSource } from "../../lib/jobs/fetch-source";
import { fetchNow } from "../../lib/imports/source/commands";
import { outcomeSentence, PROBLEM_WORDS } from "../../lib/imports/source/present";
import { no } from "../../lib/kernel/result";
import { listSchools } from "../../lib/partnership/queries";
import { clock } from "../../lib/session/clock";
import { actAs, declined } from "./acting";
import { missing, one, refused, type Answer, type Command } from "./command";

const usage = "fetch --school <URN> --as <e-mail>";
const REFUSALS = {
  "not-allowed": "Your role at this school does not include asking its system.",
  "not-found": "Your role at this school does not include asking its system.",
  "unknown-school": "No school with this URN is in Seen. Add the school first.",
  "not-connected": "This school’s system is not connected. Its data manager connects it on the page Imports.",
};
const WAITS = ["needs-review", "failed", "waits"];

/** { state: landed | needs-review | refused, roll, marks, children, deletedMarks } or { state: "refused", reason }: exit 0, 2 or 3, as import. */
export const fetchCommand: Command = {
  name: "fetch", usage, what: "a school's roll and new marks, asked from its own system",
  options: { school: { type: "string" }, as: { type: "string" } },
  run: async ({ words, place }): Promise<Answer> => {
    const gap = missing(words, ["school", "as"], usage);
    if (gap) return gap;
    if (!process.env.NEXTAUTH_SECRET) return refused("Set NEXTAUTH_SECRET as the server has it: without it the token that was kept cannot be read.");
    await place();
    const asked = await actAs(one(words, "as"), async (viewer, now) => {
      const schools = await listSchools(viewer, {}, now), found = schools.ok ? schools.value.find(({ urn }) => urn === one(words, "school")) : undefined;
      return found ? fetchNow(viewer, { schoolId: found.id }, now) : no("unknown-school");
    });
    if (!asked?.ok) return declined(one(words, "as"), asked, REFUSALS);
    const answer = await fetchSource({ areaId: asked.viewer.areaId, schoolId: asked.value.schoolId }, clock(), "command line");
    if (!answer.ok) return refused(answer.because === "no-source" ? REFUSALS["not-connected"] : PROBLEM_WORDS[answer.because]);
    const { roll, marks } = answer.value, states = [roll.state, marks.state];
    const state = states.includes("refused") ? "refused" : states.some((one) => WAITS.includes(one)) ? "needs-review" : "landed";
    return { exit: state === "landed" ? 0 : state === "refused" ? 3 : 2, json: { state, ...answer.value }, lines: [outcomeSentence("roll", roll), outcomeSentence("marks", marks)] };
  },
};
