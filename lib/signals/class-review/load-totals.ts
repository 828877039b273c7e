import type { Tx } from "../../db/as-viewer";
import { columnOf, type Day } from "../../kernel/calendar";
import { roundAt } from "./load-rounds";
import type { Progress } from "./progress.rules";
import { isOpen } from "./rounds.rules";

type Counted = { class_name: string | null; children: number; done: number; skipped: number };
export type ClassTotal = Progress & { /** null: children the roll has in no class. */ readonly className: string | null };
const natural = new Intl.Collator("en-GB", { numeric: true });

/** Every class of the roll in the order people read them, who is in none last, and all together. */
export async function loadTotals(tx: Tx, schoolId: string, today: Day) {
  const round = await roundAt(tx, schoolId, today), { name } = await tx.school.findFirstOrThrow({ where: { id: schoolId }, select: { name: true } });
  const rows = await tx.$queryRaw<Counted[]>`SELECT * FROM signals.class_review_totals(${schoolId}::uuid, ${round.key}, ${columnOf(round.opensOn)}::date, ${columnOf(round.closesOn)}::date, ${columnOf(today)}::date)`;
  const classes = rows.map(({ class_name, children, done, skipped }): ClassTotal => ({ className: class_name, children, done, skipped, left: children - done - skipped }))
    .sort((a, b) => Number(a.className === null) - Number(b.className === null) || natural.compare(a.className ?? "", b.className ?? ""));
  const sum = (of: keyof Progress) => classes.reduce((all, one) => all + one[of], 0);
  return { schoolId, schoolName: name, today, round, open: isOpen(round, today), classes, all: { children: sum("children"), done: sum("done"), skipped: sum("skipped"), left: sum("left") } };
}
export type ClassReviewTotals = Awaited<ReturnType<typeof loadTotals>>;
