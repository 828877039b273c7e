// The roles a grant can carry (product.md §2) and the two systems that act for nobody in particular.
export const SCHOOL_ROLES = ["link-worker", "teacher", "staff", "safeguarding-lead", "senco", "pastoral-lead", "school-lead", "data-manager"] as const;
export const AREA_ROLES = ["early-help-manager", "programme-manager", "administrator", "verifier"] as const;
export const OUTSIDE_ROLES = ["provider", "family"] as const;
export const ROLES = [...SCHOOL_ROLES, ...AREA_ROLES, ...OUTSIDE_ROLES] as const;
export type Role = (typeof ROLES)[number];

export const SYSTEMS = ["imports", "identification", "outcomes"] as const;
export type System = (typeof SYSTEMS)[number];

export const ROLE_WORDS: Readonly<Record<Role | System, string>> = {
  "link-worker": "link worker", teacher: "teacher", staff: "member of staff", "safeguarding-lead": "safeguarding lead", senco: "SENCO",
  "pastoral-lead": "pastoral lead", "school-lead": "school lead", "data-manager": "data manager", "early-help-manager": "Early Help manager",
  "programme-manager": "programme manager", administrator: "administrator", verifier: "verifier", provider: "provider", family: "family",
  imports: "Seen, landing a file", identification: "Seen, applying the rules", outcomes: "Seen, counting what changed",
};

export const isSchoolRole = (role: string): boolean => (SCHOOL_ROLES as readonly string[]).includes(role);
export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
