"use client";
import { useEffect, useRef, useState } from "react";
import { SummaryList } from "@/components/ui/summary-list";
import { priceWords } from "@/lib/commissioning/present";
import { longDay, type Day } from "@/lib/kernel/calendar";

type Line = { readonly name: string; readonly term: string };
const ALWAYS: readonly Line[] = [{ name: "firstName", term: "First name" }, { name: "whatHelps", term: "What helps" }, { name: "contactRoute", term: "How to reach the family" }];
const ON_THE_DAY: readonly Line[] = [{ name: "fullName", term: "Full name" }, { name: "emergencyContact", term: "In an emergency, ring" }, { name: "medicalAndAccess", term: "Medical and access needs" }, { name: "mayCollect", term: "Who may collect" }];

/** The words of the form it stands in, as the organisation will read them; drawn only where scripts run, for the fields above say the same. */
export function WhatTheySee({ services }: { readonly services: readonly { readonly serviceId: string; readonly name: string; readonly organisation: string; readonly pricePence: number }[] }) {
  const here = useRef<HTMLDivElement>(null);
  const [written, setWritten] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const read = () => setWritten(Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))));
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, []);
  const service = services.find(({ serviceId }) => serviceId === written?.serviceId), sessions = Number(written?.sessions) || 0, items = (lines: readonly Line[]) => lines.map(({ name, term }) => ({ term, is: written?.[name]?.trim() || "not written yet" }));
  return (
    <div ref={here}>
      {written && (
        <section className="notice info" aria-labelledby="they-see">
          <h3 id="they-see">What {service?.organisation ?? "the organisation"} will read</h3>
          <p>As soon as you send it:</p>
          <SummaryList tight items={[{ term: "Service", is: service?.name ?? "not chosen yet" }, ...items(ALWAYS),
            { term: "Sessions", is: service && sessions > 0 ? priceWords(sessions, service.pricePence) : "not written yet" }, { term: "First session", is: written.firstSessionOn ? longDay(written.firstSessionOn as Day) : "not written yet" },
            { term: "Asked by", is: "your name, today" },
          ]} />
          <p>Only if they accept, on the day of a session and for 24 hours after:</p>
          <SummaryList tight items={items(ON_THE_DAY)} />
        </section>
      )}
    </div>
  );
}
