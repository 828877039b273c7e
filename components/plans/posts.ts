import type { FormState } from "@/lib/doorway/form-state";
import type { Day } from "@/lib/kernel/calendar";

type Post<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;
type OfCase = { readonly caseId: string };

/** What the forms of a plan's page post to. */
export type PlanPosts = {
  readonly begin: Post<OfCase & { readonly planId: string }>; readonly newEdition: Post<OfCase & { readonly planId: string; readonly edition: number }>; readonly dropDraft: Post<OfCase>; readonly saveWords: Post<OfCase>;
  readonly addStrength: Post<OfCase & { readonly strengthId: string }>; readonly removeStrength: Post<OfCase>;
  readonly addGoal: Post<OfCase & { readonly goalId: string }>; readonly removeGoal: Post<OfCase>;
  readonly addAction: Post<OfCase & { readonly actionId: string }>; readonly removeAction: Post<OfCase>;
  readonly recordYes: Post<OfCase & { readonly agreed: boolean }>; readonly takeBackYes: Post<OfCase>;
  readonly rate: Post<OfCase>; readonly count: Post<OfCase>; readonly answer: Post<OfCase>;
};
export type ReviewPost = Post<OfCase>;
export type EndLinkPost = Post<OfCase>;
export type MadeLink = OfCase & { readonly path: string; readonly guardianName: string; readonly untilOn: Day };
export type MakeLinkPost = Post<MadeLink>;
export type NotePost = Post<{ readonly kind: "add" | "disagree" | "stop" }>;
