import type { Viewer } from "../access/viewer";
import { identifySchool } from "./identify-school";

/** A concern reaches the safeguarding lead's list the same day: the rules are applied again, and a review opens for the child. */
export const afterConcern = ({ areaId, schoolId }: { readonly areaId: string; readonly schoolId: string; readonly childId: string }, now: Date, through: Viewer["through"] = "page"): Promise<void> =>
  identifySchool({ areaId, schoolId }, now, through);
