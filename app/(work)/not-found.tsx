import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

/** Inside the signed-in shell: the same words whether a page does not exist or is not yours to see. */
export default function NotFound() {
  return (
    <>
      <PageHeader title="Page not found" lead="There is no such page, or it is not one you can open." />
      <p className="prose">If you followed a link, what it led to may have moved, or your role here does not include it. <TextLink href="/today">Go to Today</TextLink></p>
    </>
  );
}
