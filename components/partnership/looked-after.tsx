import type { LookedAfterRoute } from "@/lib/partnership/looked-after-route";

/** Whom the safeguarding lead asks about a child the authority looks after, in words; the parents are not asked for it. */
export function LookedAfter({ route: { designatedTeacher, virtualSchool }, forename }: { readonly route: LookedAfterRoute; readonly forename: string }) {
  return (
    <>
      <p>The authority looks after {forename}: agreement to support runs through it, with these two.</p>
      <p><b>Designated teacher:</b> {designatedTeacher ?? "not recorded. An administrator writes it on the school’s page."}</p>
      <p><b>Virtual School:</b> {virtualSchool ?? "not recorded. An administrator writes it on the area’s page."}</p>
    </>
  );
}
