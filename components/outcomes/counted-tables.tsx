import { DataTable } from "@/components/ui/data-table";
import { PlannedBars } from "@/components/ui/planned-bar";
import { Count } from "@/components/ui/suppressed";
import { ALL_GROUPS, FAMILY_ROWS, JOURNEY_ROWS, STRAND_COLUMNS } from "@/lib/outcomes/counts.vocabulary";
import { FAMILY_WORDS, GROUP_WORDS, JOURNEY_WORDS } from "@/lib/outcomes/present";
import { STRANDS, STRAND_WORDS } from "@/lib/signals/vocabulary";
import { Share } from "./share";

/** One released count: null where it is hidden. */
export type At = (part: string, row: string, column: string) => number | null;
type Props = { readonly at: At };

export const FamiliesTable = ({ at }: Props) => (
  <DataTable caption="How families answered" columns={[{ label: "Answer" }, { label: "Families", num: true }]} rows={FAMILY_ROWS.map((row) => ({ key: row, cells: [FAMILY_WORDS[row], <Count key="n" value={at("families", row, "children")} />] }))} />
);

export const JourneyTable = ({ at }: Props) => (
  <DataTable caption="Of those who said yes" columns={[{ label: "Of those who said yes" }, { label: "Children", num: true }]} rows={JOURNEY_ROWS.map((row) => ({ key: row, cells: [JOURNEY_WORDS[row], <Count key="n" value={at("journey", row, "children")} />] }))} />
);

export const StrandsTable = ({ at }: Props) => (
  <DataTable
    caption="Rules met at the start, and now" stack
    columns={[{ label: "About" }, { label: "Met a rule at the start", num: true }, { label: "Meet none now", num: true }, { label: "Still meet one", num: true }, { label: "Not measured again", num: true }, { label: "Meet none, % of those measured again", num: true }]}
    rows={STRANDS.map((strand) => {
      const gone = at("strands", strand, "gone"), still = at("strands", strand, "still");
      return {
        key: strand,
        cells: [STRAND_WORDS[strand], ...STRAND_COLUMNS.map((column) => <Count key={column} value={at("strands", strand, column)} />), <Share key="share" part={gone} whole={gone === null || still === null ? null : gone + still} />],
      };
    })}
  />
);

/** Groups whose field is empty stand here only where a child is in them. */
export const GroupsTable = ({ at }: Props) => {
  const cells = (row: (typeof ALL_GROUPS)[number] | "all") => [
    GROUP_WORDS[row], <Count key="measured" value={at("for-whom", row, "measured")} />, <Count key="moved" value={at("for-whom", row, "moved")} />, <Share key="share" part={at("for-whom", row, "moved")} whole={at("for-whom", row, "measured")} />,
  ];
  return (
    <DataTable
      caption="For whom goals moved up" columns={[{ label: "Group" }, { label: "Rated again", num: true }, { label: "Moved up", num: true }, { label: "%", num: true }]}
      rows={ALL_GROUPS.filter((row) => !row.endsWith("-not-recorded") || at("for-whom", row, "measured") !== 0).map((row) => ({ key: row, cells: cells(row) }))} foot={cells("all")}
    />
  );
};

export const SessionBars = ({ at }: Props) => (
  <PlannedBars caption="Sessions planned, run, and with the child there" rows={[{ key: "all", label: "All services", planned: at("sessions", "all", "planned"), delivered: at("sessions", "all", "delivered"), there: at("sessions", "all", "there") }]} />
);
