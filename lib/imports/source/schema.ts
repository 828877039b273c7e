import { z } from "zod";

export const ofSource = z.object({ schoolId: z.uuid("Choose the school.") });

export const sourceToConnect = ofSource.extend({
  address: z.string("Write the address of the service.").trim().min(1, "Write the address of the service.").max(300, "Shorten this to 300 characters."),
  theirId: z.string("Write the school’s id.").trim().regex(/^[\w-]{1,60}$/, "Write the school’s id as the service shows it, such as A1039521228."),
  token: z.string("Paste the token.").trim().regex(/^[\x21-\x7e]{16,400}$/, "Paste the whole token, without spaces: 16 to 400 letters and figures."),
});
