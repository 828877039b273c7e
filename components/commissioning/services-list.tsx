import { classes } from "@/components/ui/classes";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { agesWords } from "@/lib/commissioning/fits.rules";
import { pounds } from "@/lib/commissioning/money.rules";
import { strandsWords } from "@/lib/commissioning/present";

type Service = { readonly id: string; readonly name: string; readonly about: string; readonly strands: readonly string[]; readonly fromAge: number | null; readonly toAge: number | null; readonly place: string; readonly times: string; readonly pricePence: number; readonly offered: boolean };
type Organisation = { readonly id: string; readonly name: string; readonly phone: string | null; readonly email: string | null; readonly services: readonly Service[] };
/** `first`: only the first of several lists shows the heads of its columns; the others stand in line with it. */
type Props = { readonly organisation: Organisation; readonly mayChange: boolean; readonly first: boolean };

const COLUMNS = [{ label: "Service" }, { label: "What for" }, { label: "Where and when" }, { label: "Price of a session", num: true }] as const;

/** What one organisation offers: what for, for whom, where and when, at what price. */
export function ServicesList({ organisation, mayChange, first }: Props) {
  return (
    <div className={classes("services", !first && "services-next")}><DataTable stack caption={`Services of ${organisation.name}`} columns={COLUMNS.map((column) => ({ ...column, hidden: !first }))}
      rows={organisation.services.map((service) => ({
        key: service.id, cells: [
          <div key="name">{mayChange ? <TextLink href={`/commissioning/services/${service.id}`}>{service.name}</TextLink> : service.name} {!service.offered && <Tag kind="quiet">not offered now</Tag>}<br /><small className="quiet">{service.about}</small></div>,
          <div key="for">{strandsWords(service.strands)}<br /><small className="quiet">{agesWords(service)}</small></div>,
          <div key="where">{service.times}<br /><small className="quiet">{service.place}</small></div>, pounds(service.pricePence),
        ],
      }))} /></div>
  );
}

/** How to reach an organisation, as it gave it. */
export function ReachOrganisation({ phone, email }: Pick<Organisation, "phone" | "email">) {
  if (!phone && !email) return <>Phone and e-mail not recorded.</>;
  return <>{phone && <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>}{phone && email && " · "}{email && <span className="wrap-anywhere">{email}</span>}</>;
}
