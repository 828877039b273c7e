import { unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/doorway/form-state";

const SILENT = "Seen did not answer. Check your connection, then send it again.";

/** The answer of an action, or a problem in words when none came (no connection, a fault on our side); redirects pass through. */
export async function tried<T>(ask: () => Promise<FormState<T>>): Promise<FormState<T>> {
  try {
    return await ask();
  } catch (error) {
    unstable_rethrow(error);
    return { problem: SILENT };
  }
}
