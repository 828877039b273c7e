// What the demonstration shows of finding children, asked as the people of the cast ask it: class review, meetings, the list, and rules in their versions.
import { expect, it } from "vitest";
import { asViewer } from "../../lib/db/as-viewer";
import { ask } from "../../lib/doorway/ask";
import { meetings, myTasks, recap } from "../../lib/identification/meeting/queries";
import { previewCounts } from "../../lib/identification/preview/queries";
import { ruleSetPage } from "../../lib/identification/proposals/queries";
import { reviewQueue } from "../../lib/identification/queries";
import { listProgrammes } from "../../lib/partnership/queries";
import { viewersOf } from "../../lib/session/viewers";
import { classReview, classReviewTotals } from "../../lib/signals/class-review/queries";
import { inRole, named } from "./cast";
import { at, must } from "./people";
import type { SeedSchool } from "./schools";
import { TODAY } from "./terms";

const now = at(TODAY, 9);
const asked = async (name: string) => { const viewers = await viewersOf(named(name).email, TODAY); return { viewers, schoolId: viewers[0]!.schoolIds[0]! }; };

/** Registers the tests; the database must have been filled before they run. */
export function findingIsShown(): void {
  it("has a spring round that is open: classes done on paper, 8B half way with one child passed over, others not begun; and 4A at Mill Lane done in Seen", async () => {
    const { viewers, schoolId } = await asked("Karen Whitlock"), { round, open, classes } = must(await ask(classReviewTotals, viewers, { schoolId }, now), "see the totals");
    expect([round.key, open]).toEqual(["2026-spring", true]);
    expect(classes.filter(({ left }) => left === 0).map(({ className }) => className)).toEqual(["7A", "7B", "7C", "7D", "8A"]);
    expect(classes.filter(({ left }) => left > 0 && left < 30)).toMatchObject([{ className: "8B", done: 14, skipped: 1, left: 15 }]);
    const aoife = await asked("Aoife Tierney"), hers = must(await ask(classReview, aoife.viewers, { schoolId: aoife.schoolId }, now), "open her class");
    expect(hers.children.filter(({ state, own }) => state === "done" && own !== null)).toHaveLength(30);
  });

  it("has two meetings held at Larkhill, none open, with a child brought, one parked until today, one not reached, and a task due today", async () => {
    const { viewers, schoolId } = await asked("Imran Siddiqui"), held = must(await ask(meetings, viewers, { schoolId }, now), "see the meetings");
    expect([held.open, held.ended.map(({ heldOn }) => heldOn)]).toEqual([null, ["2027-02-25", "2027-02-11"]]);
    const [last, first] = await Promise.all(held.ended.map(async ({ meetingId }) => must(await ask(recap, viewers, { meetingId }, now), "read a recap").items.map(({ child: { name }, came, outcome, dueOn }) => ({ name, came, outcome, dueOn }))));
    expect(first!.filter(({ came }) => came === "added")).toMatchObject([{ name: "Hannah Liu", outcome: "decided" }]);
    expect(new Set(first!.map(({ outcome }) => outcome))).toEqual(new Set(["decided", "parked", "asked", "taken-out"]));
    expect(last!.filter(({ outcome }) => outcome !== "decided")).toEqual(expect.arrayContaining([{ name: "Callum Whitehead", came: "candidate", outcome: "parked", dueOn: TODAY }, expect.objectContaining({ name: "Riley Lister", outcome: "not-reached" })]));
    const hannah = await asked("Hannah Osei"), tasks = must(await ask(myTasks, hannah.viewers, { schoolId: hannah.schoolId }, now), "see her tasks");
    expect(tasks).toMatchObject([{ who: "Callum Whitehead", dueOn: TODAY, doneOn: null }]);
  });

  it.each<[SeedSchool["key"], number]>([["larkhill", 4], ["harbour", 8]])("answers at %s %i at once, as its lead said, and the others wait their turn", async (key, atOnce) => {
    const viewers = await viewersOf(inRole("safeguarding-lead", key).email, TODAY), queue = must(await ask(reviewQueue, viewers, { schoolId: viewers[0]!.schoolIds[0]!, list: "waiting", page: 1 }, now), "see the reviews");
    expect(queue.length).toMatchObject({ atOnce, set: { by: inRole("safeguarding-lead", key).name } });
    expect(queue.line.count).toBeGreaterThanOrEqual(1);
    expect(queue.counts.said).toBeGreaterThanOrEqual(1);
  });

  it("has a second version of the rules that says why and whose numbers, and a proposal that was counted on both days and not published", async () => {
    const manager = await viewersOf(inRole("programme-manager").email, TODAY), [programme] = must(await ask(listProgrammes, manager, {}, now), "see the programmes");
    const { versions, proposals } = must(await ask(ruleSetPage, manager, { programmeId: programme!.id }, now), "read the rules");
    expect(versions[0]).toMatchObject({ version: 2, publishedOn: "2027-02-01", why: expect.stringContaining("Beacon") });
    expect(proposals).toHaveLength(1);
    const { counting, counted } = must(await ask(previewCounts, manager, { proposalId: proposals[0]!.id }, now), "see what it would find");
    expect([counting, counted!.stale]).toEqual([null, []]);
    for (const when of ["today", "last-year"] as const) {
      expect(counted!.found[when]!.schools).toHaveLength(6);
      expect(counted!.found[when]!.schools.some(({ found }) => found !== null && found > 0)).toBe(true);
    }
  });

  it("has a measure that the area defined, with the scores of most of Larkhill's year 7", async () => {
    const { viewers, schoolId } = await asked("Karen Whitlock");
    expect(await asViewer(viewers[0]!, (tx) => tx.wellbeingScore.count({ where: { schoolId, instrument: "Belonging" } }))).toBeGreaterThan(100);
  });
}
