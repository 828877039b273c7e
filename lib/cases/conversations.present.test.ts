import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { conversationsSentence } from "./conversations.present";

const none = { since: day("2026-08-01"), held: 0, withChild: 0, withFamily: 0, tries: 0, last: null };
test("none is said plainly, and is no proof that nobody talked", () => {
  expect(conversationsSentence(none, "Ada")).toBe("No conversation recorded since 1 August 2026. People may have talked all the same.");
  expect(conversationsSentence({ ...none, tries: 1 }, "Ada")).toBe("No conversation recorded since 1 August 2026. 1 try reached nobody. People may have talked all the same.");
});
test("each is counted for whom it was with", () => expect(conversationsSentence({ ...none, held: 4, withChild: 3, withFamily: 2, tries: 2, last: day("2027-03-03") }, "Ada"))
  .toBe("4 conversations recorded since 1 August 2026: 3 with Ada, 2 with the family. The last was on 3 March 2027. 2 tries reached nobody."));
