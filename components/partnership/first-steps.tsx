import { TaskGroup, TaskList, type Task } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";

export type Step = { readonly key: string; readonly what: string; readonly why: string; readonly href: string; readonly act: string; readonly when?: string };

/** What to do first, in order: shown where nothing waits yet. */
export function FirstSteps({ id, title, note, steps }: { readonly id: string; readonly title: string; readonly note?: string; readonly steps: readonly Step[] }) {
  const tasks: readonly Task[] = steps.map(({ key, what, why, href, act, when }, at) => ({ key, when: when ?? `Step ${at + 1}`, who: what, why, act: <TextLink href={href}>{act}</TextLink> }));
  return <TaskGroup id={id} title={title} note={note}><TaskList tasks={tasks} /></TaskGroup>;
}
