"use client";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/doorway/form-state";
import type { FoundChild } from "@/lib/children/find-child";

type Found = { readonly schoolId: string; readonly found: readonly FoundChild[]; readonly more: boolean };
type Props = { readonly action: (state: FormState<Found>, data: FormData) => Promise<FormState<Found>>; readonly schools: readonly { readonly id: string; readonly name: string }[] };

/** Finds a child by name and offers name and class to choose from; a post, so that no address carries a name. */
export function FindChildForm({ action, schools }: Props) {
  const [state, post] = useActionState<FormState<Found>, FormData>(action, {});
  const wrong = state.fields?.name ?? state.problem;
  return (
    <form className="form" action={post} noValidate>
      <div className="form-fields">
        {schools.length > 1 ? <SchoolSelect schools={schools} /> : <input type="hidden" name="schoolId" value={schools[0]?.id ?? ""} />}
        <div className={wrong ? "field bad" : "field"}>
          <label htmlFor="find-name">Find the child by name</label>
          <p className="hint" id="find-hint">You will see names and classes, nothing else.</p>
          {wrong && <p className="field-error" id="find-error" role="alert"><span className="vh">Error: </span>{wrong}</p>}
          <input id="find-name" name="name" type="text" autoComplete="off" aria-describedby={wrong ? "find-hint find-error" : "find-hint"} aria-invalid={wrong ? true : undefined} defaultValue={String(state.typed?.name ?? "")} />
        </div>
        <div role="status">{state.done && <Results {...state.done} />}</div>
      </div>
      <div className="form-foot actions"><Button plain>Find the child</Button></div>
    </form>
  );
}

function SchoolSelect({ schools }: Pick<Props, "schools">) {
  return <div className="field"><label htmlFor="find-school">School</label><select id="find-school" name="schoolId">{schools.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></div>;
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
