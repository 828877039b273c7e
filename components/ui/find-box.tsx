/** Posts what was typed to the search; `place` keeps the ids of its two drawings apart. A post, so that no address carries a name. */
export function FindBox({ place, action }: { readonly place: string; readonly action: (form: FormData) => Promise<void> }) {
  return (
    <form className="find" role="search" action={action}>
      <label className="vh" htmlFor={`find-${place}`}>Find a child</label>
      <input id={`find-${place}`} type="search" name="asked" placeholder="Find a child" autoComplete="off" data-find />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
