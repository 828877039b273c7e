export type Asked = Readonly<Partial<Record<"q" | "role" | "schoolId" | "disabled" | "page", string>>>;

/** The same list at another page. */
export const pageOfPeople = (asked: Asked, page: number): string => `/people?${new URLSearchParams({ ...asked, page: String(page) })}`;
