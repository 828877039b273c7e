import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";

type Area = { readonly frontDoorName: string; readonly frontDoorPhone: string | null; readonly designatedOfficer: string | null };
const tel = (phone: string) => `tel:${phone.replace(/[^\d+]/g, "")}`;
const Phone = ({ number }: { readonly number: string }) => <a className="nowrap" href={tel(number)}>{number}</a>;

/** What cannot wait for anybody to read it: danger now first, then whom to ring, then what never belongs in Seen. */
export function BeforeYouWrite({ area }: { readonly area: Area }) {
  return (
    <>
      <Notice title={<span className="danger-now">In danger now? Ring <a href="tel:999">999</a> first. Then tell the safeguarding lead in person.</span>}>
        <p>What you write here waits until a lead opens it. Nobody watches it in the evening, at weekends or in the holidays. If it cannot wait, do not write: ring.</p>
        <p><a href="#write">It can wait: write to the lead</a></p>
      </Notice>
      <Section id="ring" title="Whom to ring">
        <dl className="summary-list">
          <div><dt>No lead to be found</dt><dd>Ring {area.frontDoorName}: {area.frontDoorPhone ? <Phone number={area.frontDoorPhone} /> : "the number is not recorded in Seen; ask the school office"}. Anybody may ring.</dd></div>
          <div><dt>Female genital mutilation (FGM)</dt><dd>A girl under 18 says it was done to her, or you saw signs of it: tell the lead. A teacher must also ring the police on <Phone number="101" /> themselves. Nobody can do that for you.</dd></div>
        </dl>
      </Section>
      <Section id="adult" title="About an adult who works here">
        <p><b>Do not write it here.</b> Seen stores nothing about it. Tell the head, today, in person. If it is about the head, tell the chair of governors.</p>
        <p>An allegation against an adult who works with children is heard by one person. This is the authority’s designated officer{area.designatedOfficer ? <>: {area.designatedOfficer}</> : <>. Who that is has not been recorded in Seen: ask {area.frontDoorName}</>}.</p>
      </Section>
    </>
  );
}
