import { DataTable } from "@/components/ui/data-table";
import { contactPlaces, type Mark, ROW_HEIGHT } from "@/lib/identification/contacts.rules";
import { OUTCOME_WORDS, SOURCE_WORDS } from "@/lib/identification/contacts.present";
import type { Contact } from "@/lib/identification/load-review";
import { type Day, longDay } from "@/lib/kernel/calendar";
import { plural } from "@/lib/signals/vocabulary";

/** Who asked for help and when, a row for each who asked; filled where help started. The last 365 days are shaded, all contacts stand in a table. */
export function ContactChart({ contacts, today }: { readonly contacts: readonly Contact[]; readonly today: Day }) {
  const sentence = `${plural(contacts.length, "contact")} from ${longDay(contacts[0]!.on)} to ${longDay(contacts.at(-1)!.on)}, by who asked. ${plural(contacts.filter(({ outcome }) => outcome === "help-started").length, "contact")} started help.`;
  return (
    <figure className="figure">
      <figcaption className="vh">Contacts by who asked</figcaption>
      <p>○ no help yet · ● help started · ✕ family declined · <span className="nowrap">◌ not reached</span> · <span className="nowrap">◇ concern raised in Seen</span>. Shaded: the last 365 days.</p>
      <Drawn {...{ contacts, today, sentence }} width={860} left={150} look="wide" />
      <Drawn {...{ contacts, today, sentence }} width={340} left={8} look="narrow" />
      <details>
        <summary>The contacts as a table</summary>
        <DataTable stack caption="Contacts, newest first" columns={[{ label: "Day" }, { label: "Who asked" }, { label: "What happened" }, { label: "What was said" }]}
          rows={[...contacts].reverse().map(({ on, from, by, outcome, words }, at) => ({ key: `${on} ${at}`, cells: [longDay(on), by ?? SOURCE_WORDS[from] ?? from, OUTCOME_WORDS[outcome] ?? outcome, words ?? "not recorded"] }))} />
      </details>
    </figure>
  );
}

type Drawing = { readonly contacts: readonly Contact[]; readonly today: Day; readonly sentence: string; readonly width: number; readonly left: number; readonly look: "wide" | "narrow" };
function Drawn({ contacts, today, sentence, width, left, look }: Drawing) {
  const narrow = look === "narrow", { rows, shadeFrom, end, first, last } = contactPlaces(contacts, today, { left: left + 10, right: width - 44, narrow });
  const height = rows.length * ROW_HEIGHT[look];
  return (
    <svg className={`chart contacts ${look}`} viewBox={`0 0 ${width} ${height + 24}`} role="img" aria-label={sentence}>
      <rect className="band" x={shadeFrom} y="0" width={end - shadeFrom} height={height} />
      {rows.map(({ from, y, marks }) => (
        <g key={from}>
          <text className="on" x={narrow ? left : left - 12} y={narrow ? y - 12 : y + 4} textAnchor={narrow ? "start" : "end"}>{SOURCE_WORDS[from] ?? from}</text>
          <line className="axis" x1={left} x2={width - 30} y1={y} y2={y} />
          {marks.map((mark, at) => <Shape key={at} {...mark} y={y} />)}
          <text className="on" x={width - 4} y={y + 4} textAnchor="end">{marks.length}</text>
        </g>
      ))}
      <text x={left} y={height + 20}>{first}</text>
      <text x={end} y={height + 20} textAnchor="end">{last}</text>
    </svg>
  );
}

function Shape({ x, y, outcome }: Mark & { readonly y: number }) {
  if (outcome === "family-declined") return <path className="mark" d={`M${x - 4.5} ${y - 4.5}l9 9m0-9l-9 9`} />;
  if (outcome === "open" || outcome === "answered") return <path className="mark" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />;
  return <circle className={outcome === "help-started" ? "mark filled" : outcome === "not-reached" ? "mark dashed" : "mark"} cx={x} cy={y} r="4.5" />;
}
