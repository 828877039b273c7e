import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ApproachShown } from "@/lib/cases/load-approach";
import { guardianWords, howToReach } from "@/lib/children/present";

/** How to reach the family: whom one must not contact stands there without a number. */
export function FamilyToReach({ shown: { guardians, mayRecord, firstName, askedById, you, state } }: { readonly shown: ApproachShown }) {
  if (guardians.length === 0) {
    const waits = (state === "declined" || state === "withdrawn") && askedById === you;
    return <p>{waits ? "They said no. You are shown how to reach them again on the day to ask again." : mayRecord ? "No guardian is recorded yet. Ask the school office: it sends them with its next file." : "You are shown how to reach the family once you ask them."}</p>;
  }
  return (
    <DataTable caption={`The family of ${firstName}`} stack columns={[{ label: "Who" }, { label: `What they are for ${firstName}` }, { label: "How to reach them" }]} rows={guardians.map((guardian) => {
      const { phone, words } = howToReach(guardian), never = guardian.contact === "never";
      return { key: guardian.id, cells: [guardian.name, guardianWords(guardian.relationship, guardian.parentalResponsibility), never ? <Tag key="never" kind="concern">Do not contact</Tag> : <>{phone && <TextLink href={`tel:${phone.replace(/\s/g, "")}`}>{phone}</TextLink>} {words}</>] };
    })} />
  );
}
