import type { Role } from "@/lib/access/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { FirstSteps, type Step } from "./first-steps";

export type StepKey = "raise" | "class" | "reviews" | "involvement" | "flags" | "roll" | "terms" | "people" | "schools" | "area" | "programmes" | "directory" | "visibility";
type RoleStep = Step & { readonly key: StepKey };
const raise: RoleStep = { key: "raise", what: "Raise a concern about a child", why: "Find the child by name. It takes a minute, and you hear what became of it.", href: "/concerns", act: "Raise a concern", when: "Any time" };
const steps: Readonly<Partial<Record<Role, readonly RoleStep[]>>> = {
  "safeguarding-lead": [
    { key: "reviews", what: "Decide about one child", why: "You decide with the SENCO, and give a reason. Whoever raised it is told.", href: "/flags", act: "Open the reviews", when: "Each week" },
    { key: "involvement", what: "Send who is involved already", why: "Child protection, a plan, care. Only safeguarding leads send and see it.", href: "/imports", act: "Open imports", when: "Once, then on change" },
  ],
  senco: [{ key: "reviews", what: "Decide about one child", why: "You decide with the safeguarding lead, and give a reason. Whoever raised it is told.", href: "/flags", act: "Open the reviews", when: "Each week" }],
  "link-worker": [{ key: "flags", what: "See who may need you", why: "Children at your schools who met enough of the published rules. The safeguarding lead and the SENCO decide first.", href: "/flags", act: "Open the flags", when: "Each week" }],
  teacher: [{ key: "class", what: "See the list of your class", why: "On the page or on paper, with room for what is strong and what to talk about.", href: "/classes", act: "Open your class", when: "Before the class review" }],
  "data-manager": [
    { key: "roll", what: "Send what your system exports", why: "The roll first, then the register and the rest, as they are. You see what changes before it lands.", href: "/imports", act: "Open imports", when: "Each week" },
    { key: "terms", what: "Enter your school’s terms", why: "Then Seen can tell you about marks on days the school was closed, and about classes without marks.", href: "/calendar", act: "Open the calendar", when: "Once a year" },
  ],
  administrator: [
    { key: "people", what: "Give people their roles", why: "Add whoever starts, and end the roles of whoever leaves.", href: "/people", act: "Open people", when: "When people change" },
    { key: "schools", what: "Keep the schools up to date", why: "Who works at each, and which programmes’ rules are applied there.", href: "/schools", act: "Open schools", when: "Each term" },
    { key: "area", what: "Check whom to ring at the council", why: "Whoever worries about a child sees this number.", href: "/area", act: "Check the number", when: "Each term" },
  ],
  "programme-manager": [
    { key: "programmes", what: "Read what each programme’s rules say", why: "Which schools they are applied to, and for how many children there are places.", href: "/programmes", act: "Open programmes", when: "Any time" },
    { key: "directory", what: "Keep the list of services true", why: "Link workers ask for what stands there. Take out what has stopped.", href: "/commissioning", act: "Open services", when: "Each month" },
  ],
};
const UNSEEN: RoleStep = { key: "visibility", what: "See who is not showing up", why: "Children nobody has mentioned, and what nobody collected. You see counts, no names.", href: "/visibility", act: "Open visibility", when: "Each month" };
const SEE_COUNTS: readonly Role[] = ["school-lead", "early-help-manager", "programme-manager"];
const RAISERS: readonly Role[] = ["teacher", "staff", "pastoral-lead", "school-lead", "link-worker", "safeguarding-lead", "senco", "data-manager"];

type Props = { readonly roles: readonly Role[]; readonly done: ReadonlySet<StepKey>; /** Where the page leads first: not said twice. */ readonly first?: string; /** Not theirs, whatever their role. */ readonly none?: ReadonlySet<StepKey> };
/** What else each role comes here for, beneath what waits; what somebody has done before is one line of links. */
export function RoleSteps({ roles, done, first = "", none }: Props) {
  if (roles.length === 0) return <EmptyState title="You hold no role here today.">Your account is open, but it shows you nothing yet. Ask an administrator of your area to give you a role: they do it under People.</EmptyState>;
  const own = roles.flatMap((role) => (SEE_COUNTS.includes(role) ? [...(steps[role] ?? []), UNSEEN] : steps[role] ?? []));
  const all = [...own.filter(({ key }, at) => own.findIndex((other) => other.key === key) === at), ...(RAISERS.some((role) => roles.includes(role)) ? [raise] : [])].filter(({ key, href }) => href !== first.split("#")[0] && !none?.has(key));
  const [known, ahead] = [all.filter(({ key }) => done.has(key)), all.filter(({ key }) => !done.has(key))];
  return (
    <>
      {ahead.length > 0 && <FirstSteps id="role-steps" title="You can also" steps={ahead} />}
      {known.length > 0 && <p className="task-more">At any time: {known.map(({ key, href, act }, at) => <span key={key}>{at > 0 && " · "}<TextLink href={href}>{act}</TextLink></span>)}</p>}
    </>
  );
}
