// One suppression engine under every count that leaves a school (domain.md §7). One to five is hidden, as is whatever would give it back from
// what is shown together; the audit (suppression-audit.rules.ts) must find a second possible table for every hidden cell, or more is hidden.
import { type Change, equationsOf, fits, type Question, secondTable, type Sum, within } from "./suppression-audit.rules";
import { roomOf, type Reader, type Reason, small } from "./suppression-readers.rules";

export type { Sum } from "./suppression-audit.rules";
/** x of n: what is left of n counts as a cell too, and is never shown. */
export type Pair = { readonly whole: string; readonly part: string };
export type Table = {
  readonly cells: Readonly<Record<string, number>>;
  readonly sums: readonly Sum[];
  readonly pairs?: readonly Pair[];
  /** One list of cells per organisation that knows them exactly: it reads the others' rounded (across) and must learn nothing about them. */
  readonly insiders?: readonly (readonly string[])[];
};
/** null: suppressed, drawn "c". */
export type Shown = Readonly<Record<string, number | null>>;

const MOST_AT_ONCE = 6;
const complement = ({ whole, part }: Pair) => `∁ ${part} ⊂ ${whole}`;
const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What may be shown of the cells; the same cells are hidden each time. Cells hidden on another page stay hidden. Throws where sums do not add up. */
export function suppress(table: Table, hiddenElsewhere: readonly string[] = []): Shown {
  const pairs = table.pairs ?? [], left = new Map(pairs.map((pair) => [complement(pair), pair.part]));
  const cells = { ...table.cells, ...Object.fromEntries(pairs.map((pair) => [complement(pair), (table.cells[pair.whole] ?? 0) - (table.cells[pair.part] ?? 0)])) };
  const sums = inOrder([...table.sums, ...pairs.map((pair) => ({ total: pair.whole, parts: [pair.part, complement(pair)] }))]);
  refuseNonsense(cells, sums);

  const reasons = primary(cells, sums, pairs);
  for (const cell of hiddenElsewhere) if (!reasons.has(cell)) reasons.set(cell, "elsewhere");
  const readers: Reader[] = [{ knows: new Set(), rounded: false }, ...(table.insiders ?? []).map((own) => ({ knows: knownInside(own), rounded: true }))];
  const equations = equationsOf(sums), seconds: Change[] = [];
  const totalOf = (cell: string) => table.sums.filter(({ total }) => total === cell).length;
  /** Of equals the part goes before its total: else which one went would tell that the other parts are nothing. */
  const smallestFirst = (a: string, b: string) => (cells[a] ?? 0) - (cells[b] ?? 0) || totalOf(a) - totalOf(b) || byName(a, b);

  for (let next = moreToHide(); next.length > 0; next = moreToHide()) for (const cell of next) reasons.set(cell, "to-protect");
  return Object.fromEntries(Object.entries(table.cells).map(([cell, count]) => [cell, reasons.has(cell) ? null : count]));

  /** Its own cells; totals to which nobody else adds anything, for they are its own too; and what is left of each. */
  function knownInside(own: readonly string[]): ReadonlySet<string> {
    const knows = new Set(own);
    for (const { total, parts } of table.sums) if (parts.every((part) => knows.has(part) || (cells[part] === 0 && !reasons.has(part)))) knows.add(total);
    return new Set([...knows, ...pairs.flatMap((pair) => (knows.has(pair.whole) && knows.has(pair.part) ? [complement(pair)] : []))]);
  }

  /** None: nobody can derive anything, or whoever can already has everything hidden. */
  function moreToHide(): readonly string[] {
    for (const reader of readers) {
      const question: Question = {
        cells, equations, smallestFirst, room: roomOf({ cells, sums, reasons, left }, reader),
        hideable: (cell) => !reasons.has(cell) && !left.has(cell) && !reader.knows.has(cell) && (cells[cell] ?? 0) > 0,
      };
      const derivable = firstDerivable(question, reader), next = derivable === null ? [] : nextSmallest(derivable, question);
      if (next.length > 0) return next;
    }
    return [];
  }

  function firstDerivable(question: Question, reader: Reader): string | null {
    const safe = new Set(seconds.filter((second) => fits(second, question)).flatMap((second) => [...second.keys()]));
    for (const cell of [...reasons.keys()].sort(byName)) {
      if (safe.has(cell) || reader.knows.has(cell)) continue;
      const second = secondTable(cell, question, 0);
      if (!second) return cell;
      seconds.push(second);
      for (const other of second.keys()) safe.add(other);
    }
    return null;
  }

  /** As few more as make a second table possible, smallest first; failing that, the smallest beside it, or of all. */
  function nextSmallest(cell: string, question: Question): readonly string[] {
    for (let more = 1; more <= MOST_AT_ONCE; more++) {
      const second = secondTable(cell, question, more);
      if (second) return [...second].filter(([one, by]) => !within(question, one, by)).map(([one]) => one);
    }
    const beside = sums.map(membersOf).filter((members) => members.includes(cell)).flat();
    for (const among of [beside, Object.keys(cells)]) {
      const [next] = among.filter(question.hideable).sort(smallestFirst);
      if (next !== undefined) return [next];
    }
    return [];
  }
}

/** Counts of one to five; everything inside a total of one to five; x of n where x is all of n, or all but one to five. */
function primary(cells: Readonly<Record<string, number>>, sums: readonly Sum[], pairs: readonly Pair[]): Map<string, Reason> {
  const reasons = new Map<string, Reason>(Object.keys(cells).filter((cell) => small(cells[cell] ?? 0)).map((cell) => [cell, "small"]));
  for (const pair of pairs) {
    const others = cells[complement(pair)] ?? 0, count = cells[pair.part] ?? 0;
    if (!small(others) && !(others === 0 && count > 0)) continue;
    reasons.set(complement(pair), "left-of-pair");
    if (!reasons.has(pair.part)) reasons.set(pair.part, "pair");
    // Where x is all of n, the noughts beside it would say so: they go with it, else n itself and all it is a part of would have to.
    if (others === 0) for (const { total, parts } of sums) if (total === pair.whole && parts.includes(pair.part)) for (const part of parts) if (cells[part] === 0 && !reasons.has(part)) reasons.set(part, "in-small-group");
  }
  const inside = (total: string): void => {
    for (const sum of sums) if (sum.total === total) for (const part of sum.parts) {
      if (reasons.get(part) === "in-small-group") continue;
      reasons.set(part, "in-small-group");
      inside(part);
    }
  };
  for (const cell of Object.keys(cells)) if (small(cells[cell] ?? 0)) inside(cell);
  // Nobody of nobody tells nothing: a 0 whose other total is a shown 0 stands.
  const plain = () => sums.flatMap(({ total, parts }) => (cells[total] === 0 && !reasons.has(total) ? parts.filter((part) => reasons.has(part)) : []));
  for (let found = plain(); found.length > 0; found = plain()) for (const cell of found) reasons.delete(cell);
  return reasons;
}

const membersOf = ({ total, parts }: Sum): readonly string[] => [total, ...parts];
const inOrder = (sums: readonly Sum[]): readonly Sum[] =>
  sums.map(({ total, parts }) => ({ total, parts: [...parts].sort(byName) })).sort((a, b) => byName(JSON.stringify(a), JSON.stringify(b)));

function refuseNonsense(cells: Readonly<Record<string, number>>, sums: readonly Sum[]): void {
  for (const [cell, count] of Object.entries(cells)) if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`suppression: ${cell} is no count`);
  for (const { total, parts } of sums)
    if (new Set([total, ...parts]).size !== parts.length + 1 || parts.reduce((sum, part) => sum + (cells[part] ?? NaN), 0) !== cells[total]) throw new RangeError(`suppression: the parts of ${total} do not add up to it`);
}
