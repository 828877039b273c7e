import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { forTheOrganisation, toFollow } from "./waiting.rules";

const TODAY = day("2027-03-16");
const OF = { childId: "child", schoolId: "school" };
const request = { requestId: "r", caseId: "c", of: OF, child: "Haniya Iqbal", state: "accepted" as const, organisation: "Young Carers", service: "Monday group", answerBy: day("2027-03-10"), endedOn: null, sessionsPlanned: 2, firstSessionOn: day("2027-03-15"), entries: [], lastContactOn: null };
const entry = (mark: "here" | "not-here" | "told-us", on: string) => ({ heldOn: day(on), mark });

test.each([
  ["missed yesterday", { entries: [entry("not-here", "2027-03-15")] }, ["missed the session yesterday"]],
  ["missed, and spoken with since", { entries: [entry("not-here", "2027-03-15")], lastContactOn: day("2027-03-15") }, []],
  ["told beforehand is not missed", { entries: [entry("told-us", "2027-03-15")] }, []],
  ["missed three weeks ago", { entries: [entry("not-here", "2027-02-23")] }, []],
  ["a no", { state: "declined", endedOn: day("2027-03-15") }, ["Young Carers said no"]],
  ["an answer that is late", { state: "requested" }, ["Young Carers has not answered"]],
  ["an answer due today", { state: "requested", answerBy: TODAY }, []],
  ["sessions used up", { entries: [entry("here", "2027-03-08"), entry("here", "2027-03-15")] }, ["all 2 sessions are used"]],
] as const)("%s", (_, more, whats) => expect(toFollow({ ...request, ...more }, TODAY).map(({ what }) => what)).toEqual(whats));

test("a session missed on a Friday is followed on the Monday", () => {
  const [missed] = toFollow({ ...request, entries: [entry("not-here", "2027-03-12")] }, TODAY);
  expect(missed).toMatchObject({ dueOn: "2027-03-15", what: "missed the session on Fri 12 Mar" });
});

const own = { requestId: "r", of: OF, serviceId: "s", service: "Monday group", firstName: "Haniya", answerBy: day("2027-03-20"), firstSessionOn: day("2027-03-09"), planned: 2, entries: [] };
test("an organisation answers, and keeps one register a day for all its children, missed ones too", () => {
  const waits = forTheOrganisation([{ ...own, state: "requested" }, { ...own, state: "accepted" }, { ...own, requestId: "q", state: "accepted" }], TODAY);
  expect(waits.map(({ what, why, dueOn }) => [what, why, dueOn])).toEqual([["a place in Monday group is asked for", undefined, "2027-03-20"], ["today’s register", "2 children.", "2027-03-16"], ["the register of Tue 9 Mar", "2 children.", "2027-03-09"]]);
});
