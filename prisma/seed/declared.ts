// What families told a person at school, written down on the child's page by whom they told it.
import { asViewer } from "../../lib/db/as-viewer";
import { declareInsight } from "../../lib/signals/commands";
import { type Day, day, dayOf } from "../../lib/kernel/calendar";
import { named } from "./cast";
import { once, type Happening } from "./happening";
import { as, must } from "./people";

type Told = { readonly on: Day; readonly hour: number; readonly to: string; readonly forename: string; readonly surname: string; readonly className: string; readonly insight: string; readonly by: string; readonly words: string };
const TOLD: readonly Told[] = [
  { on: day("2027-03-10"), hour: 16.2, to: "Karen Whitlock", forename: "Hattie", surname: "Dunning", className: "8B", insight: "house-move", by: "Her mum, on the telephone", words: "They moved in with her gran on Saturday. It is two buses now, and her old friends walk home the other way." },
];

export const declared = (): readonly Happening[] => TOLD.map(({ on, hour, to, forename, surname, className, ...said }) => once(on, hour, async ({ schoolId }, now) => {
  const viewer = await as(named(to), dayOf(now), schoolId);
  const { childId } = await asViewer(viewer, (tx) => tx.enrolment.findFirstOrThrow({ where: { schoolId, forename, surname, className }, select: { childId: true } }));
  must(await declareInsight(viewer, { childId, schoolId, on, ...said }, now), `write down what ${said.by} said`);
}));
