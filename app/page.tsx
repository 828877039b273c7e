import { redirect } from "next/navigation";

/** The first page of whoever is signed in. */
export default function Home() {
  redirect("/today");
}
