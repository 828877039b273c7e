import { DataTable } from "@/components/ui/data-table";
import { Actions, LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { MARKS_SHAPES, TEMPLATES, type Template } from "@/lib/imports/columns";
import { KIND_WORDS } from "@/lib/imports/present";
import type { Kind } from "@/lib/imports/vocabulary";

/** `age`: when a file of this kind last landed, in words; null where none has. */
export type Offered = { readonly kind: Kind; readonly age: string | null };

/** What can be sent: each kind with its columns, its key, its template, and how old the last one is. */
export function Templates({ offered }: { readonly offered: readonly Offered[] }) {
  return (
    <Section id="templates" title="What you can send" note="Columns may stand in any order, and names that other systems use are understood.">
      <ul className="plain-details">
        {offered.map(({ kind, age }) => (
          <li key={kind}>
            <details>
              <summary>{KIND_WORDS[kind].title}: {age ? `last landed ${age}` : "nothing has landed yet"}</summary>
              <OneKind kind={kind} />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneKind({ kind }: { readonly kind: Kind }) {
  const { title, sentence } = KIND_WORDS[kind];
  const template = TEMPLATES[kind];
  return (
    <div className="prose pt-2 pb-6">
      <p>{sentence}</p>
      <SummaryList tight items={[
        { term: "Needed", is: template.columns.filter(({ required }) => required).map((column) => column.title).join(", ") },
        { term: "One row is", is: `one ${template.key.join(" + ")}. Of rows equal in these, the last in the file counts.` },
      ]} />
      <Columns template={template} caption={`Columns of ${title.toLowerCase()}`} />
      {kind === "marks" && (
        <>
          <p>Two other shapes are read as well. One line a session:</p>
          <Columns template={MARKS_SHAPES.session} caption="Columns of marks, one line a session" />
          <p>Or one line a child: the UPN, and one column for each session, headed 2026-09-07 AM.</p>
        </>
      )}
      <Actions><LinkButton plain download href={`/imports/templates/${kind}`}>Download the template for {title.toLowerCase()}</LinkButton></Actions>
    </div>
  );
}

function Columns({ template, caption }: { readonly template: Template; readonly caption: string }) {
  return (
    <DataTable
      stack caption={caption} columns={[{ label: "Column" }, { label: "Needed" }, { label: "What to write" }]}
      rows={template.columns.map(({ title, required, write }) => ({ key: title, cells: [title, required ? "needed" : "if you have it", write] }))}
    />
  );
}
