import { FamilyShell } from "@/components/ui/family-shell";

/** The same words whether a link never was, was ended or ran out. */
export default function NoSuchLink() {
  return (
    <FamilyShell leave="https://www.bbc.co.uk/weather" foot={<p>If a child is in danger now, ring 999.</p>}>
      <h1>This link does not open a page</h1>
      <p>The address may be cut short, or the link may not work any more. Ask the person at school who gave it to you for a new one.</p>
    </FamilyShell>
  );
}
