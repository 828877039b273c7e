// For tests: a file sent by a school's office and worked on at once; a second school beside the small area's first.
import { sendFile } from "../imports/commands";
import { addPerson, addSchool } from "../partnership/commands";
import { workOnImport, type Worked } from "./import-file";
import { NOW, type SmallArea } from "./world.sample";

type Office = Pick<SmallArea, "areaId" | "schoolId" | "viewerOf" | "fileOf">;

/** Sends the text as the office and lands it, whatever would need a person's yes. */
export async function landed(office: Office, text: string, more: object = {}): Promise<Worked> {
  const sent = await sendFile(await office.viewerOf("office"), { schoolId: office.schoolId, file: await office.fileOf(text), ...more }, NOW);
  if (!sent.ok) throw new Error(sent.because);
  const worked = await workOnImport({ areaId: office.areaId, schoolId: office.schoolId, importId: sent.value.importId }, "accepted", NOW, "command line");
  if (!worked) throw new Error("nothing was worked on");
  return worked;
}

/** Another school of the area, whose people are found by the same names. */
export async function aSecondSchool(area: SmallArea): Promise<Office> {
  const admin = await area.viewerOf("admin");
  const school = await addSchool(admin, { urn: "654321", name: "Second School", phase: "secondary" }, NOW);
  if (!school.ok) throw new Error(school.because);
  const added = await addPerson(admin, { email: "office-second@test.example", name: "Office of the second", role: "data-manager", schoolUrns: ["654321"] }, NOW);
  if (!added.ok) throw new Error(added.because);
  return { areaId: area.areaId, schoolId: school.value.schoolId, fileOf: area.fileOf, viewerOf: (name) => area.viewerOf(`${name}-second`) };
}
