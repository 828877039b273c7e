// What an area still lacks before its first child can be found, in the order in which it is done.
type Named = { readonly id: string; readonly name: string };
export type SetUp = {
  readonly schools: number; readonly people: number; readonly programmes: number; readonly frontDoorPhone: string | null;
  readonly withoutLead: readonly Named[]; readonly withoutDataManager: readonly Named[];
};
export type Lacking =
  | { readonly what: "school" | "programme" | "front-door" }
  | { readonly what: "safeguarding-lead" | "data-manager"; readonly school: Named };

/** Schools first, then for each school who leads on safeguarding and who sends the roll, then a programme, then whom to ring. */
export const stillLacking = (area: SetUp): readonly Lacking[] => [
  ...(area.schools === 0 ? [{ what: "school" as const }] : []),
  ...area.withoutLead.map((school) => ({ what: "safeguarding-lead" as const, school })),
  ...area.withoutDataManager.map((school) => ({ what: "data-manager" as const, school })),
  ...(area.programmes === 0 ? [{ what: "programme" as const }] : []),
  ...(area.frontDoorPhone === null ? [{ what: "front-door" as const }] : []),
];
