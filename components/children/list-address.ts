import { listSchema, type ListInput } from "@/lib/children/schema";

export type Asked = Pick<ListInput, "yearGroup" | "className" | "flagged" | "sort" | "page"> & { readonly school: string | undefined; readonly several: boolean };
export type Query = Readonly<Record<string, string | undefined>>;

/** Reads the list's own address; what is not a filter is left out. `several`: the viewer has more than one school, so links name it. */
export function readAddress(query: Query, several: boolean): Asked {
  const fields = listSchema.omit({ schoolId: true }).safeParse({
    yearGroup: query.year || undefined, className: query.class || undefined, flagged: query.flagged === "yes", sort: query.sort === "class" ? "class" : "name", page: Number(query.page ?? 1),
  });
  return { ...(fields.success ? fields.data : { flagged: false, sort: "name", page: 1 }), school: query.school, several };
}

/** The address of a list: only what differs from the plain one. */
export function addressOf({ yearGroup, className, flagged, sort, page, school, several }: Asked): string {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ["school", several ? school : undefined], ["year", yearGroup], ["class", className], ["flagged", flagged ? "yes" : undefined], ["sort", sort === "name" ? undefined : sort], ["page", page > 1 ? String(page) : undefined],
  ];
  const query = new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `/children?${query}` : "/children";
}
