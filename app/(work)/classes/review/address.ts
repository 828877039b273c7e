/** Where one class is reviewed. */
export const reviewAddress = ({ schoolId, className }: { readonly schoolId: string; readonly className: string }): string => `/classes/review?${new URLSearchParams({ school: schoolId, class: className })}`;
