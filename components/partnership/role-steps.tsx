import type { Role } from "@/lib/access/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import { FirstSteps, type Step } from "./first-steps";

const raise: Step = { key: "raise", what: "Raise a concern about a child", why: "Find the child by name; it takes under a minute, and you hear what became of it.", href: "/concerns", act: "Raise a concern", when: "Any time" };
const steps: Readonly<Partial<Record<Role, readonly Step[]>>> = {
  "safeguarding-lead": [
    { key: "reviews", what: "Look at the children the rules found", why: "You decide about each with the SENCO, and give a reason.", href: "/flags", act: "Open the reviews", when: "Each week" },
    { key: "involvement", what: "Import who is involved already", why: "Only you import and see it.", href: "/imports", act: "Open imports", when: "Once, then on change" },
  ],
  senco: [{ key: "reviews", what: "Look at the children the rules found", why: "You decide about each with the safeguarding lead, and give a reason.", href: "/flags", act: "Open the reviews", when: "Each week" }],
  "link-worker": [{ key: "flags", what: "See who may need you", why: "Children at your schools who met enough of the published rules. The safeguarding lead and the SENCO decide first.", href: "/flags", act: "Open the flags", when: "Each week" }],
  "pastoral-lead": [{ key: "flags", what: "See the flags of your years", why: "The safeguarding lead and the SENCO decide about each child.", href: "/flags", act: "Open the flags", when: "Each week" }],
  "data-manager": [{ key: "roll", what: "Send what your system exports", why: "The roll first, then marks and the rest, as they are. You see what arrives, what changes and what is rejected before it lands.", href: "/imports", act: "Open imports", when: "Each week" }],
  administrator: [
    { key: "people", what: "Give people their roles", why: "Add whoever starts, and end the roles of whoever leaves.", href: "/people", act: "Open people", when: "When people change" },
    { key: "schools", what: "Keep the schools up to date", why: "Who works at each, and which programmes’ rules are applied there.", href: "/schools", act: "Open schools", when: "Each term" },
    { key: "area", what: "Check whom to ring at the council", why: "Everybody who worries about a child is shown this number.", href: "/area", act: "Check the number", when: "Each term" },
  ],
  "programme-manager": [{ key: "programmes", what: "Read what each programme’s rules say", why: "Which schools they are applied to, and for how many children there are places.", href: "/programmes", act: "Open programmes", when: "Any time" }],
};
const RAISERS: readonly Role[] = ["teacher", "staff", "pastoral-lead", "school-lead", "link-worker", "safeguarding-lead", "senco", "data-manager"];

/** What each role comes here for; drawn beneath what waits, and alone where nothing waits. */
export function RoleSteps({ roles }: { readonly roles: readonly string[] }) {
  const own = (Object.entries(steps) as [Role, readonly Step[]][]).flatMap(([role, list]) => (roles.includes(role) ? list : []));
  const unique = own.filter(({ key }, at) => own.findIndex((other) => other.key === key) === at);
  const all = [...unique, ...(RAISERS.some((role) => roles.includes(role)) ? [raise] : [])];
  if (all.length === 0) return roles.length === 0 ? null : <EmptyState title="Your role has no page of its own here yet.">Counts across schools come here when they are ready. “Worried about a child now” is open to you as it is to everybody.</EmptyState>;
  return <FirstSteps id="role-steps" title="What you can do" note="None of this is late." steps={all} />;
}
