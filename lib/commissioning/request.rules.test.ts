import { expect, test } from "vitest";
import { day } from "../kernel/calendar";
import { onRegister, toKeep, type OnRegister } from "./register.rules";
import { goesTo, heldAfter, toHold } from "./request.rules";
import { REQUEST_TRANSITIONS } from "./transitions.rules";
import { REQUEST_STATES } from "./vocabulary";

const TODAY = day("2027-03-12"), pot = { schoolId: null, fromOn: day("2027-01-01"), untilOn: day("2027-03-12") };
const good = { caseState: "open", schoolId: "s1", planState: "agreed", service: { offered: true, pricePence: 1250 }, pot, sessions: 4, firstSessionOn: TODAY };

test("a request holds its whole price, on the pot's last day too", () => expect(toHold(good, TODAY)).toEqual({ ok: true, value: 5000 }));

test.each([
  ["a closing case", { caseState: "closing" }, "case-not-open"], ["a drafted plan", { planState: "draft" }, "goal-not-agreed"], ["a goal of another case", { planState: null }, "goal-not-agreed"],
  ["a replaced plan", { planState: "replaced" }, "goal-not-agreed"], ["a service that rests", { service: { offered: false, pricePence: 1 } }, "not-offered"], ["another school's pot", { pot: { ...pot, schoolId: "s2" } }, "pot-elsewhere"],
  ["a pot that ended yesterday", { pot: { ...pot, untilOn: day("2027-03-11") } }, "pot-not-open"], ["a pot that opens tomorrow", { pot: { ...pot, fromOn: day("2027-03-13") } }, "pot-not-open"], ["a session yesterday", { firstSessionOn: day("2027-03-11") }, "already-past"],
] as const)("%s is refused", (_, more, because) => expect(toHold({ ...good, ...more }, TODAY)).toEqual({ ok: false, because }));

test("a state goes where the table says, and nowhere else; an end is an end", () => {
  for (const from of REQUEST_STATES) for (const to of REQUEST_STATES) expect(goesTo(from, to).ok).toBe(REQUEST_TRANSITIONS.some((row) => row.from === from && row.to === to));
  for (const end of ["declined", "withdrawn", "finished"] as const) expect(REQUEST_STATES.some((to) => goesTo(end, to).ok)).toBe(false);
});

test.each([["requested", 5000], ["accepted", 5000], ["declined", 0], ["withdrawn", 2500], ["finished", 2500]] as const)("%s holds %i pence after two of four sessions ran and one did not", (state, pence) => {
  expect(heldAfter(state, { sessionsPlanned: 4, pricePence: 1250 }, [{ mark: "here" }, { mark: "not-here" }, { mark: "did-not-run" }])).toBe(pence);
});

const ON = day("2027-03-12"), child = (more: Partial<OnRegister> = {}): OnRegister => ({ requestId: "r", state: "accepted", firstSessionOn: day("2027-03-05"), sessionsPlanned: 1, entries: [], ...more });
const held = (mark: "here" | "did-not-run", on = "2027-03-05") => [{ heldOn: day(on), mark }];

test.each([
  ["an accepted one", {}, true], ["one not accepted", { state: "finished" }, false], ["one that begins later", { firstSessionOn: day("2027-03-13") }, false],
  ["one whose sessions are used up", { entries: held("here") }, false], ["one whose session did not run", { entries: held("did-not-run") }, true], ["one marked on that day, to correct", { entries: held("here", "2027-03-12") }, true],
] as const)("%s stands on the register: %s", (_, more, is) => expect(onRegister(child(more), ON)).toBe(is));

test.each([
  ["a mark", child(), "here", ON, null], ["a day ahead", child(), "here", day("2027-03-13"), "not-yet"], ["a session beyond what was planned", child({ entries: held("here") }), "here", ON, "all-sessions-used"],
  ["a correction of the last one", child({ entries: held("here", "2027-03-12") }), "not-here", ON, null], ["one withdrawn meanwhile", child({ state: "withdrawn" }), "here", ON, "not-on-this-register"], ["before the first session", child({ firstSessionOn: day("2027-03-13") }), "here", ON, "not-on-this-register"],
] as const)("%s", (_, request, mark, on, because) => {
  const answer = toKeep([request], [{ requestId: "r", mark }], on, ON);
  expect(answer.ok ? null : answer.because).toBe(because);
});

test("an empty register and a child of another one are refused", () => {
  expect(toKeep([child()], [], ON, ON)).toEqual({ ok: false, because: "nobody-marked" });
  expect(toKeep([child()], [{ requestId: "other", mark: "here" }], ON, ON)).toEqual({ ok: false, because: "not-on-this-register" });
});
