/** Where a released count stands, as one name. */
export const keyOf = (part: string, row: string, column: string): string => `${part} ${row} ${column}`;
