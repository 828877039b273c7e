import type { ReactNode } from "react";

export type Seer = { readonly who: ReactNode; readonly because: ReactNode; readonly you?: boolean };
export type Seers = { readonly title?: string; readonly people: readonly Seer[] };

/** Who can see this page and why, beside the page itself; you first. */
export function WhoCanSee({ title = "Who can see this page, and why", groups, foot }: { readonly title?: string; readonly groups: readonly Seers[]; readonly foot?: ReactNode }) {
  return (
    <aside className="who-can-see" aria-labelledby="who-can-see">
      <h2 id="who-can-see">{title}</h2>
      {groups.map((group, at) => (
        <div key={group.title ?? at}>
          {group.title && <h3>{group.title}</h3>}
          <ul>{group.people.map(({ who, because, you }, place) => <li key={place} className={you ? "you" : undefined}><b>{who}</b> {because}</li>)}</ul>
        </div>
      ))}
      {foot && <p>{foot}</p>}
    </aside>
  );
}
