import type { Lacking } from "@/lib/partnership/first-steps.rules";
import type { Step } from "./first-steps";

/** What to do about something an area still lacks: in words, why, and where. */
export const stepFor = (lacking: Lacking): Step => {
  switch (lacking.what) {
    case "school": return { key: "school", what: "Add a school", why: "People, rolls and programmes belong to one. Its safeguarding lead and its data manager come next.", href: "/schools/add", act: "Add a school" };
    case "safeguarding-lead": return { key: `lead-${lacking.school.id}`, what: `Give ${lacking.school.name} a safeguarding lead`, why: "They and the SENCO decide about each child, and the safeguarding door leads to them alone.", href: `/people/add?schoolId=${lacking.school.id}`, act: "Add a person" };
    case "data-manager": return { key: `data-${lacking.school.id}`, what: `Give ${lacking.school.name} a data manager`, why: "They send the roll and the marks that the school’s system exports.", href: `/people/add?schoolId=${lacking.school.id}`, act: "Add a person" };
    case "programme": return { key: "programme", what: "Add a programme", why: "Its published rules find children at its schools. Without one nobody is flagged.", href: "/programmes/add", act: "Add a programme" };
    case "front-door": return { key: "front-door", what: "Say whom to ring at the council", why: "Whoever worries about a child sees this number.", href: "/area", act: "Add the number" };
  }
};
