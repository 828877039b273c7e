type FrontDoor = { readonly name: string; readonly phone: string | null };

/** For whoever cannot sign in: 999 first, then the school's lead or the front door. */
export function WorriedNow({ frontDoor }: { readonly frontDoor?: FrontDoor }) {
  return (
    <section className="section" aria-labelledby="worried">
      <h2 id="worried">Worried about a child now?</h2>
      <p>In danger: ring <a href="tel:999">999</a>. Otherwise tell the school’s safeguarding lead{frontDoor ? <>, or ring {frontDoor.name}{frontDoor.phone && <> on <a className="nowrap" href={`tel:${frontDoor.phone.replace(/[^\d+]/g, "")}`}>{frontDoor.phone}</a></>}</> : ""}.</p>
    </section>
  );
}
