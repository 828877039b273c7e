import type { Viewer } from "../../lib/access/viewer";
import { addPerson, grantRole } from "../../lib/partnership/commands";
import { ADD_PERSON, GRANT_ROLE } from "../../lib/partnership/present";
import { listPeople } from "../../lib/partnership/queries";
import { actAs, declined } from "./acting";
import { many, missing, one, type Command } from "./command";

const usage = "user add --email <e-mail> --name <name> --role <role> [--school <URN> …] [--class <name> …] [--organisation <name>] --as <e-mail>";
const options = { schoolUrns: "--school", schoolIds: "--school", className: "--class", organisationId: "--organisation", organisation: "--organisation" };

/** A person with a role; of somebody who is here already, one role more. */
export const userAdd: Command = {
  name: "user add", usage, what: "a person with a role, or one role more; prints a one-time password for somebody new",
  options: {
    email: { type: "string" }, name: { type: "string" }, role: { type: "string" }, as: { type: "string" },
    school: { type: "string", multiple: true }, class: { type: "string", multiple: true }, organisation: { type: "string" },
  },
  run: async ({ words, place }) => {
    const gap = missing(words, ["email", "name", "role", "as"], usage);
    if (gap) return gap;
    await place();
    const [email, name, role, as] = [one(words, "email").toLowerCase(), one(words, "name"), one(words, "role"), one(words, "as")];
    const held = { role, schoolUrns: many(words, "school"), className: many(words, "class"), organisation: one(words, "organisation") };
    const shown = { email, name, role, schools: held.schoolUrns };

    const added = await actAs(as, (viewer, now) => addPerson(viewer, { email, name, ...held }, now));
    if (added?.ok) return { exit: 0, json: { ...shown, password: added.value.password }, lines: [`${name} is in Seen and signs in with this one-time password:`, added.value.password] };
    if (added?.because !== "already-there") return declined(as, added, ADD_PERSON, options);

    const granted = await actAs(as, async (viewer, now) => grantRole(viewer, { personId: await idOf(viewer, email, now), ...held }, now));
    if (!granted?.ok) return declined(as, granted, GRANT_ROLE, options);
    return { exit: 0, json: { ...shown, password: null }, lines: [`${email} was here already and now holds this role too.`] };
  },
};

async function idOf(viewer: Viewer, email: string, now: Date): Promise<string | undefined> {
  const found = await listPeople(viewer, { q: email, page: 1 }, now);
  return found.ok ? found.value.people.find((person) => person.email === email)?.id : undefined;
}
