import { addSchool } from "../../lib/partnership/commands";
import { ADD_SCHOOL } from "../../lib/partnership/present";
import { actAs, declined } from "./acting";
import { missing, one, type Command } from "./command";

const usage = "school add --urn <URN> --name <name> --phase nursery|primary|secondary|special|all-through --as <e-mail>";

export const schoolAdd: Command = {
  name: "school add", usage, what: "a school of the area",
  options: { urn: { type: "string" }, name: { type: "string" }, phase: { type: "string" }, as: { type: "string" } },
  run: async ({ words, place }) => {
    const gap = missing(words, ["urn", "name", "phase", "as"], usage);
    if (gap) return gap;
    await place();
    const [urn, name, phase, as] = [one(words, "urn"), one(words, "name"), one(words, "phase"), one(words, "as")];
    const done = await actAs(as, (viewer, now) => addSchool(viewer, { urn, name, phase }, now));
    if (!done?.ok) return declined(as, done, ADD_SCHOOL);
    return { exit: 0, json: { school: urn, name, phase, id: done.value.schoolId }, lines: [`${name} (${urn}) is in Seen.`] };
  },
};
