import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { pounds } from "@/lib/commissioning/money.rules";
import type { PotStanding } from "@/lib/commissioning/pots-standing";
import { longDay } from "@/lib/kernel/calendar";

/** How each pot stands: the whole, what is held for sessions asked or delivered, what was delivered, and what is free. */
export function PotsTable({ pots, mayChange }: { readonly pots: readonly PotStanding[]; readonly mayChange: boolean }) {
  return (
    <DataTable stack caption="Pots and what is free in them" columns={[{ label: "Pot" }, { label: "For" }, { label: "Until" }, { label: "Whole", num: true }, { label: "Held", num: true }, { label: "Delivered", num: true }, { label: "Free", num: true }]}
      rows={pots.map((pot) => ({
        key: pot.potId, cells: [
          mayChange ? <TextLink key="name" href={`/commissioning/pots/${pot.potId}`}>{pot.name}</TextLink> : pot.name, pot.schoolName ?? "the whole area", <span key="until" className="nowrap">{longDay(pot.untilOn)}</span>,
          pounds(pot.pence), pounds(pot.heldPence), pounds(pot.deliveredPence), pounds(pot.freePence),
        ],
      }))} />
  );
}
