import type { NavItem } from "@/components/ui/app-shell";
import { decide, type Capability, type Subjects } from "@/lib/access/decide";
import type { Viewer } from "@/lib/access/viewer";

/** Whether one of the grants allows it, decided by the same function that will decide on the page. */
export const may = <C extends Capability>(viewers: readonly Viewer[], capability: C, subject: (viewer: Viewer, schoolId: string) => Subjects[C]): boolean =>
  viewers.some((viewer) => decide(viewer, capability, subject(viewer, viewer.schoolIds[0] ?? "")).yes);

const atSchool = (_viewer: Viewer, schoolId: string) => ({ schoolId });
const someChild = (_viewer: Viewer, schoolId: string) => ({ schoolId, childId: "" }); // a child nobody is shut out of

const ownClass = (viewer: Viewer, schoolId: string) => ({ schoolId, className: viewer.className ?? "" });
const nobody = () => ({});
const seesOutcomes = (viewers: readonly Viewer[]) => may(viewers, "outcomes:school", atSchool) || may(viewers, "outcomes:area", nobody);

/** The pages this person can open, in the order of the journey. */
export function navFor(viewers: readonly Viewer[]): readonly NavItem[] {
  const pages: readonly (NavItem | false)[] = [
    { href: "/today", label: "Today", go: "t" },
    may(viewers, "flags:list", atSchool) && { href: "/flags", label: may(viewers, "review:list", atSchool) ? "Reviews" : "Flags", go: "r" },
    may(viewers, "meeting:lead", atSchool) && { href: "/meetings", label: "Meetings", go: "g" },
    may(viewers, "case:list", atSchool) && { href: "/cases", label: may(viewers, "child:read", someChild) ? "Cases" : "Caseload", go: "c" },
    may(viewers, "child:read", someChild) && { href: "/children", label: "Children", go: "n" },
    may(viewers, "class:list", ownClass) && !may(viewers, "review:list", atSchool) && { href: "/classes", label: "Your class", go: "l" },
    may(viewers, "class:totals", atSchool) && { href: "/classes/rounds", label: "Class review", go: "w" },
    may(viewers, "concern:raise", someChild) && { href: "/concerns", label: "Concerns", go: "o" },
    may(viewers, "service:list", nobody) && { href: "/commissioning", label: "Services", go: "v" },
    seesOutcomes(viewers) && { href: "/outcomes", label: "Outcomes", go: "u" },
    seesOutcomes(viewers) && { href: "/visibility", label: "Visibility", go: "b" },
    may(viewers, "requests:own", (viewer) => ({ organisationId: viewer.organisationId ?? "" })) && { href: "/requests", label: "Requests", go: "q" },
    may(viewers, "safeguarding:list", atSchool) && { href: "/safeguarding", label: "Safeguarding", go: "s" },
    may(viewers, "import:send", (viewer, schoolId) => ({ schoolId, audience: viewer.role })) && { href: "/imports", label: "Imports", go: "i" },
    may(viewers, "calendar:keep", atSchool) && { href: "/calendar", label: "Calendar", go: "e" },
    may(viewers, "people:manage", () => ({})) && { href: "/people", label: "People", go: "p" },
    may(viewers, "school:manage", () => ({})) && { href: "/schools", label: "Schools", go: "h" },
    may(viewers, "programme:manage", () => ({})) && { href: "/programmes", label: "Programmes", go: "m" },
    may(viewers, "school:manage", () => ({})) && { href: "/area", label: "Area", go: "a" },
  ];
  return pages.filter((page) => page !== false);
}

export const mayFind = (viewers: readonly Viewer[]): boolean => may(viewers, "child:find", atSchool);
