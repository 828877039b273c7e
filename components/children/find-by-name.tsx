import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Finds a child from within a page, where a phone folds the header's search away. */
export function FindByName({ action }: { readonly action: (form: FormData) => Promise<void> }) {
  return (
    <form className="form" action={action}>
      <div className="form-fields"><TextField name="asked" label="Which child?" hint="The beginning of a first name or surname. You will see names and classes, nothing else." type="search" autoComplete="off" spellCheck={false} /></div>
      <div className="form-foot actions"><Button plain>Find the child</Button></div>
    </form>
  );
}
