"use client";
import { useActionState, useEffect, useRef, useState, useTransition, type ReactNode, type SubmitEvent } from "react";
import type { FormState } from "@/lib/doorway/form-state";
import type { ButtonLook } from "./button";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { formFaults, type FormSchema } from "./form-faults";
import { Submit } from "./submit";
import { TextLink } from "./text-link";
import { tried } from "./tried";
import { useUnsavedWriting } from "./unsaved-writing";

type Props<T> = ButtonLook & {
  readonly action: (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
  readonly submit: ReactNode;
  readonly children?: ReactNode;
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly id?: string;
  readonly before?: ReactNode;
  readonly more?: ReactNode;
  readonly cancel?: { readonly href: string; readonly label: string };
  readonly done?: ReactNode | ((done: T) => ReactNode);
  readonly keep?: boolean;
  readonly schema?: FormSchema;
};

/**
 * A form for a server action. The server judges; with scripts, the same schema answers sooner, nothing typed is emptied and the buttons wait.
 * Without scripts it is an ordinary post that comes back with `typed` in its fields.
 */
export function Form<T>({ action, submit, children, hidden = {}, id, before, more, cancel, done, keep, schema, ...look }: Props<T>) {
  const [posted, post] = useActionState<FormState<T>, FormData>(action, {});
  const [answer, setAnswer] = useState<FormState<T>>();
  const [waiting, wait] = useTransition();
  const state = answer ?? posted;
  const form = useRef<HTMLFormElement>(null);
  const writing = useUnsavedWriting(keep);
  useEffect(() => { if (state.done !== undefined) form.current?.reset(); }, [state]);

  // Sending from here and not through `action`: React empties a form's fields after an action, and a lost connection would
  // replace the page, with everything typed, by the error page. The form's own `action` is for where scripts do not run.
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const fields = schema && await formFaults(schema, data);
    if (fields) return setAnswer({ fields });
    wait(async () => {
      const next = await tried(() => action(state, data));
      if (next.done !== undefined) writing.sent();
      setAnswer(next);
    });
  };

  const { problem, fields, typed } = state;
  const wrong = !waiting && (problem !== undefined || fields !== undefined);
  return (
    <FormContext value={{ fields, typed, prefix: id, waiting }}>
      {wrong && <ErrorSummary problem={problem} fields={fields} prefix={id} />}
      {before}
      <form className="form" ref={form} action={post} onSubmit={send} onInput={writing.changed} noValidate>
        {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {children && <div className="form-fields">{children}</div>}
        <div role="status">{state.done !== undefined && done && <div className="notice settled">{typeof done === "function" ? done(state.done) : <p>{done}</p>}</div>}</div>
        <div className="form-foot actions">
          <Submit {...look}>{submit}</Submit>
          {more}
          {cancel && <TextLink href={cancel.href}>{cancel.label}</TextLink>}
        </div>
      </form>
    </FormContext>
  );
}
