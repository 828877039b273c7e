const isId = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f-]{36}$/.test(value);

/** The address of a child's place in a meeting: the child open again, or whoever comes after. What was posted can be forged, so only ids are read. */
export function placeOf({ meetingId, itemId }: { readonly meetingId?: unknown; readonly itemId?: unknown }, how: "open" | "after"): string {
  if (!isId(meetingId)) return "/meetings";
  return isId(itemId) ? `/meetings/${meetingId}?${how}=${itemId}${how === "open" ? `#child-${itemId}` : ""}` : `/meetings/${meetingId}`;
}
