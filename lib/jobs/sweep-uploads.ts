// Files that nobody needs any more leave the disk: those whose import is over, and those that never became an import.
import { systemViewer, type Viewer } from "../access/viewer";
import { asViewer } from "../db/as-viewer";
import { OVER } from "../imports/kept-file";
import { everyStored, removeStored } from "../imports/stored-file";
import type { ImportToWorkOn } from "./import-file";

const A_DAY = 86_400_000;
type Standing = "over" | "needed" | "unknown";

/** Removes the file of an import that is over; of any other it stays. */
export async function removeUpload({ areaId, schoolId, importId }: ImportToWorkOn): Promise<void> {
  if (await standing(systemViewer("imports", areaId, schoolId), importId) === "over") await removeStored(areaId, importId);
}

/** Looks at every file that lies there. One without an import may be on its way to become one: it stays for a day. Returns how many were removed. */
export async function sweepUploads(now: Date): Promise<number> {
  const viewers = new Map<string, Viewer>();
  let removed = 0;
  for await (const file of everyStored()) {
    const viewer = viewers.get(file.areaId) ?? await everywhere(file.areaId);
    viewers.set(file.areaId, viewer);
    const stands = file.whole ? await standing(viewer, file.importId) : "unknown";
    const old = now.getTime() - file.changedAt.getTime() > A_DAY;
    if (stands === "needed" || (stands === "unknown" && !old)) continue;
    await file.remove();
    removed++;
  }
  return removed;
}

const standing = (viewer: Viewer, importId: string): Promise<Standing> => asViewer(viewer, async (tx) => {
  const found = await tx.import.findFirst({ where: { id: importId }, select: { state: true } });
  if (!found) return "unknown";
  return OVER.some((state) => state === found.state) ? "over" : "needed";
});

async function everywhere(areaId: string): Promise<Viewer> {
  const schools = await asViewer(systemViewer("outcomes", areaId, []), (tx) => tx.school.findMany({ select: { id: true } }));
  return systemViewer("imports", areaId, schools.map(({ id }) => id));
}
