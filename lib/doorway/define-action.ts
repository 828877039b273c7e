import type { Viewer } from "../access/viewer";
import { clock } from "../session/clock";
import { requireViewers } from "../session/request";
import { act } from "./ask";
import { aboutOf, built, type Command, type Denied } from "./doorway";
import type { FormState } from "./form-state";

type Sentences<R extends string> = Readonly<Record<R | Denied, string>>;
type Posted = Readonly<Record<string, unknown>>;
type Page<T, R extends string> = {
  readonly sentences: Sentences<R>;
  readonly then?: (value: T, typed: Posted) => void | Promise<void>;
  /** Who acts, where nobody signs in: a private link's key comes with the form, and is looked up anew. */
  readonly viewers?: (posted: Posted) => Promise<readonly Viewer[]>;
};

/** What a form posts to, with and without JavaScript: pass it to Form. The first argument can be forged, so it is never read. */
export function defineAction<T, R extends string>(
  command: Command<unknown, T, R>,
  page: Page<T, R>,
): (before: FormState<T>, form: FormData) => Promise<FormState<T>> {
  const action = async (_before: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const posted = readForm(form);
    const typed = Object.fromEntries(Object.entries(posted).filter(([name, value]) => !(value instanceof File) && !/password|token/i.test(name))) as Record<string, string | readonly string[]>;
    const answer = await act(command, await (page.viewers ?? requireViewers)(posted), posted, clock());
    if (answer.ok) {
      await page.then?.(answer.value, posted);
      return { done: answer.value };
    }
    if ("fields" in answer) return { fields: answer.fields, typed };
    return { problem: page.sentences[answer.because], typed };
  };
  const about = aboutOf(command);
  if (!about) throw new Error("An action is made from a command of the doorway.");
  return built(action, "action", about);
}

/** A form's fields by name; several values of one name are a list. */
export function readForm(form: FormData): Record<string, FormDataEntryValue | readonly FormDataEntryValue[]> {
  const names = [...new Set([...form.keys()].filter((name) => !name.startsWith("$")))];
  return Object.fromEntries(names.map((name) => {
    const values = form.getAll(name);
    return [name, values.length > 1 ? values : values[0]!];
  }));
}
