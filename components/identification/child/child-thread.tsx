import { Thread } from "@/components/ui/thread";
import type { Noticed } from "@/lib/identification/child/load-noticed";
import { type Wait, waitWords } from "@/lib/identification/child/first-help.rules";
import type { Station } from "@/lib/identification/child/thread.rules";
import { type Day, shortDay } from "@/lib/kernel/calendar";

const dayAndMonth = (on: Day) => shortDay(on).split(" ").slice(1).join(" ");

const drawn = (stations: readonly Station[]) => stations.map(({ label, state, on, who, href }) => ({ label, state, ...(on ? { date: dayAndMonth(on), iso: on } : {}), ...(who ? { who } : {}), ...(href ? { href } : {}) }));

/** The same across the top of another paper. */
export const ThreadAcross = ({ name, stations }: { readonly name: string; readonly stations: readonly Station[] }) =>
  stations.length > 0 && <Thread across label={`${name}’s thread`} stations={drawn(stations).map(({ label, state, date, iso }) => ({ label, state, date, iso }))} />;

/** The first thing seen and the first thing printed: how far this child has come. */
export function ChildThread({ name, stations, rules, wait }: { readonly name: string; readonly stations: readonly Station[]; readonly rules: Noticed["rules"]; readonly wait: Wait | null }) {
  const [days, ofWhat] = wait ? waitWords(wait) : [];
  return (
    <Thread
      label={`${name}’s thread`}
      stations={drawn(stations)}
      foot={<>{days && <><b>{days}</b> <span>{ofWhat}</span><br /></>}{rules ? `Rules of ${rules.programme}, version ${rules.version}.` : "No programme has published rules for this school yet."}</>}
    />
  );
}
