import { Notice } from "@/components/ui/notice";

export type FrontDoor = { readonly frontDoorName: string; readonly frontDoorPhone: string | null };

/** Whom to ring, at once and with no login: nothing a worry needs is written in Seen by an organisation. */
export function RingWhenWorried({ door }: { readonly door: FrontDoor | null }) {
  return (
    <Notice kind="watch" title="If you are worried about a child">
      <p>
        Ring {door?.frontDoorName ?? "the council’s children’s front door"} now{door?.frontDoorPhone ? <>: <a href={`tel:${door.frontDoorPhone.replace(/[^\d+]/g, "")}`}>{door.frontDoorPhone}</a></> : "; ask your lead for its number"}.
        In immediate danger ring <a href="tel:999">999</a>. Do not write it here: nobody reads this page at once.
      </p>
    </Notice>
  );
}
