import { WhoCanSee } from "@/components/ui/who-can-see";
import type { CaseShown } from "@/lib/cases/load-case";

/** Who opens this case and why, as the same function decides it. */
export function CaseSeers({ shown: { sees } }: { readonly shown: CaseShown }) {
  const groups = [
    { people: sees.whole.map(({ name, because, you }) => ({ who: you ? "You" : name, because, you })) },
    ...(sees.partly.length > 0 ? [{ title: "See a part of it", people: sees.partly.map(({ name, because }) => ({ who: name, because })) }] : []),
  ];
  return <WhoCanSee groups={groups} foot="Your reading is recorded. The family sees what was chosen for them on a page of their own; a service only what its request names." />;
}
