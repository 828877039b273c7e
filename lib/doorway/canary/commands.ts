// A planted fault: doorway.test.ts must find it.
export const roundTheBack = async () => undefined;
