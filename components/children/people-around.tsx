import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ChildRecord } from "@/lib/children/child-record";
import { guardianWords, howToReach, placeInSchool } from "@/lib/children/present";

/** Family and school around the child, and how to ring them: a number only where the school may use it. */
export function PeopleAround({ child, school, linkWorker }: { readonly child: ChildRecord; readonly school?: string; readonly linkWorker?: string }) {
  const rows = [
    ...child.guardians.map((guardian) => {
      const { phone, words } = howToReach(guardian);
      return { key: guardian.id, cells: [guardian.name, guardianWords(guardian.relationship, guardian.parentalResponsibility), <>{phone && <TextLink href={`tel:${phone.replace(/\s/g, "")}`}>{phone}</TextLink>} {words}</>] };
    }),
    ...child.siblings.map((sibling) => ({
      key: sibling.childId, cells: [<TextLink key="link" href={`/children/${sibling.childId}${school ?? ""}`}>{sibling.name}</TextLink>, `Brother or sister, ${placeInSchool(sibling)}`, "through the family"],
    })),
    ...(linkWorker ? [{ key: "link-worker", cells: [linkWorker, "Link worker", "at school"] }] : []),
    ...child.classStaff.map(({ id, name }) => ({ key: id, cells: [name, `Form or class teacher of ${child.className}`, "at school"] })),
  ];
  return (
    <Section stacked id="people" title={`People around ${child.firstName}`} {...(child.guardians.length === 0 ? { note: "No guardian is recorded yet. Ask the school office: it sends them with its next file." } : {})}>
      {rows.length > 0 && <DataTable caption={`People around ${child.firstName}`} stack columns={[{ label: "Who" }, { label: `What they are for ${child.firstName}` }, { label: "How to reach them" }]} rows={rows} />}
    </Section>
  );
}
