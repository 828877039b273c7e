import { publishRules } from "../../lib/identification/commands";
import { addProgramme } from "../../lib/partnership/commands";
import { ADD_PROGRAMME } from "../../lib/partnership/present";
import { clock } from "../../lib/session/clock";
import { actAs, declined } from "./acting";
import { many, missing, one, type Command } from "./command";

const usage = "programme add --name <name> --school <URN> … --places <n> --as <e-mail>";

export const programmeAdd: Command = {
  name: "programme add", usage, what: "a programme, with the default rules",
  options: { name: { type: "string" }, school: { type: "string", multiple: true }, places: { type: "string" }, as: { type: "string" } },
  run: async ({ words, place }) => {
    const gap = missing(words, ["name", "school", "places", "as"], usage);
    if (gap) return gap;
    await place();
    const [name, as, schoolUrns, places] = [one(words, "name"), one(words, "as"), many(words, "school"), one(words, "places")];
    const done = await actAs(as, (viewer, now) => addProgramme(viewer, { name, schoolUrns, places }, now));
    if (!done?.ok) return declined(as, done, ADD_PROGRAMME, { schoolUrns: "--school", schoolIds: "--school" });
    const published = await publishRules(done.viewer, { programmeId: done.value.programmeId }, clock());
    if (!published.ok) throw new Error(`${name} is in Seen, but its rules could not be published (${published.because}). Publish them on the programme's page.`);
    return {
      exit: 0, json: { programme: name, schools: schoolUrns, places: Number(places), id: done.value.programmeId, ruleSet: published.value },
      lines: [`${name} is in Seen, with the default rules.`],
    };
  },
};
