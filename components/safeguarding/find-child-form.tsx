"use client";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import type { FoundChild } from "@/lib/children/find-child";

type Found = { readonly schoolId: string; readonly found: readonly FoundChild[]; readonly more: boolean };
type Props = { readonly action: (state: FormState<Found>, data: FormData) => Promise<FormState<Found>>; readonly schools: readonly { readonly id: string; readonly name: string }[] };

/** Finds a child by name and offers name and class to choose from; a post, so that no address carries a name. */
export function FindChildForm({ action, schools }: Props) {
  const [state, post] = useActionState<FormState<Found>, FormData>(action, {});
  return (
    <FormContext value={{ fields: state.fields, typed: state.typed, prefix: "find" }}>
      <form className="form" action={post} noValidate>
        <div className="form-fields">
          {schools.length > 1
            ? <SelectField name="schoolId" label="School" options={schools.map(({ id, name }) => ({ value: id, label: name }))} />
            : <input type="hidden" name="schoolId" value={schools[0]?.id ?? ""} />}
          <TextField name="name" label="Find the child by name" hint="You will see names and classes, nothing else." autoComplete="off" spellCheck={false} />
          <div role="status">{state.problem && <p className="field-error">{state.problem}</p>}{state.done && <Results {...state.done} />}</div>
        </div>
        <div className="form-foot actions"><Button plain>Find the child</Button></div>
      </form>
    </FormContext>
  );
}

function Results({ schoolId, found, more }: Found) {
  if (found.length === 0) return <p>No child of that name is on this school’s roll. Write the name below as well as you can.</p>;
  return (
    <>
      <p>Choose the child:</p>
      <ul className="found">{found.map(({ childId, name, className }) => <li key={childId}><TextLink href={`/worried-now?school=${schoolId}&child=${childId}#write`}>{name}{className ? `, ${className}` : ""}</TextLink></li>)}</ul>
      {more && <p>There are more: write more of the name.</p>}
    </>
  );
}
