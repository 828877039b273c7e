/** What a form action answers: done when it succeeded, otherwise one problem in words, a sentence per field, and what was typed, by field name. */
export type FormState<T = unknown> = {
  readonly done?: T;
  readonly problem?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string | readonly string[]>>;
};
