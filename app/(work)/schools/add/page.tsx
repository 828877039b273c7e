import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddSchoolForm } from "@/components/partnership/add-school-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewers } from "@/lib/session/request";
import { may } from "../../nav";
import { add } from "./actions";

export const metadata: Metadata = { title: "Add a school" };

/** A school is its URN, its name and its phase; children come with its roll. */
export default async function AddSchool() {
  if (!may(await requireViewers(), "school:manage", () => ({}))) notFound();
  return (
    <>
      <PageHeader crumbs={[{ href: "/schools", label: "Schools" }]} title="Add a school" lead="Next you add its people. Its children come with the roll that its data manager imports." />
      <AddSchoolForm action={add} />
    </>
  );
}
