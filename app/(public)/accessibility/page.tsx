import type { Metadata } from "next";
import { PublicShell } from "@/components/ui/public-shell";

export const metadata: Metadata = { title: "Accessibility statement" };

/** What was checked and how, and what was not. */
export default function Accessibility() {
  return (
    <PublicShell>
      <h1>Accessibility statement</h1>
      <p>For everybody who works with Seen.</p>
      <div className="prose">
        <p>We build Seen to meet the Web Content Accessibility Guidelines 2.2 at level AA. You can use it with a keyboard alone, with scripts turned off, at 400 % zoom and on a phone. You can print a page where paper works better, and turn the one-letter shortcuts off.</p>
      </div>
      <section className="section prose" aria-labelledby="checked">
        <h2 id="checked">What was checked</h2>
        <p>Every page is checked by a machine (axe) on a wide and on a narrow screen each time Seen is changed. The colours were measured for contrast, in the light and in the dark theme.</p>
      </section>
      <section className="section prose" aria-labelledby="not-checked">
        <h2 id="not-checked">What was not</h2>
        <p>A machine finds a part of what can be wrong. People who use screen readers, magnifiers or voice control have not tested Seen for us yet. So we do not claim that it conforms in full.</p>
      </section>
      <section className="section prose" aria-labelledby="tell">
        <h2 id="tell">Something stands in your way?</h2>
        <p>Tell an administrator of your area: what you wanted to do, on which page, and with what you use it. Meanwhile they can do it with you. If you are not answered, the <a href="https://www.equalityadvisoryservice.com">Equality Advisory and Support Service</a> can advise you.</p>
      </section>
    </PublicShell>
  );
}
