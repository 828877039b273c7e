// A state machine as data: printed into docs/states.md by a test, and asked by the rules.
export type Transition<S extends string> = { readonly from: S; readonly to: S; /** The command that does it. */ readonly by: string; /** What must hold, in words. */ readonly when: string };

/** Whether the table lets a thing go from one state to another. */
export const mayGo = <S extends string>(table: readonly Transition<S>[], from: S, to: S): boolean => table.some((row) => row.from === from && row.to === to);
