import { z } from "zod";
import { type Paper, PAPERS } from "./printing.present";

/** What a paper is printed for; anything else is not asked. */
export const purposeSchema = <P extends Paper>(paper: P) => z.enum(PAPERS[paper] as readonly (typeof PAPERS)[P][number][]);
