/** A GET form to the list of children; `place` keeps the ids of its two drawings apart. */
export function FindBox({ place, asked }: { readonly place: string; readonly asked?: string }) {
  return (
    <form className="find" role="search" action="/children" method="get">
      <label className="vh" htmlFor={`find-${place}`}>Find a child</label>
      <input id={`find-${place}`} type="search" name="q" placeholder="Find a child" autoComplete="off" defaultValue={asked} data-find />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
