import { EmptyState } from "@/components/ui/empty-state";
import { EvidenceList } from "@/components/ui/evidence-list";
import { Tag } from "@/components/ui/tag";
import { withCaution } from "@/components/identification/flags-of-children";
import { SEVERITY_WORDS } from "@/lib/identification/present";
import type { ShownFlag } from "@/lib/identification/standing-flags";

/** Each rule that this child's signals meet, with its figures; never a score. */
export function ChildFlags({ flags, name }: { readonly flags: readonly ShownFlag[]; readonly name: string }) {
  // Said alike to whoever is shown none: what the safeguarding lead keeps apart may stand behind it, and neither is denied nor given away.
  if (flags.length === 0) return <EmptyState title="No rule asks you to look today.">That is not the same as all being well. Rules see only what was recorded, and some of what they find is for the safeguarding lead alone. If something about {name} makes you think, raise a concern.</EmptyState>;
  return (
    <EvidenceList items={flags.map(({ rule, strandName, severity, fact, caution, quiet, details }) => ({
      key: rule, strand: strandName, fact: withCaution(withCaution(fact, quiet), caution), details, ...(severity === "severe" ? { tag: <Tag kind="watch">{SEVERITY_WORDS.severe}</Tag> } : {}),
    }))} />
  );
}
