// How a request goes on: the rules ask this table, and docs/states.md is printed from it.
import type { Transition } from "../kernel/transition";
import type { RequestState } from "./vocabulary";

export const REQUEST_TRANSITIONS = [
  { from: "requested", to: "accepted", by: "acceptRequest", when: "the organisation that was asked says yes" },
  { from: "requested", to: "declined", by: "declineRequest", when: "the organisation that was asked says no, with words; the pot is free again" },
  { from: "requested", to: "withdrawn", by: "withdrawRequest", when: "those who asked take it back with words, or the family's yes or the case ends; the pot is free again" },
  { from: "accepted", to: "withdrawn", by: "withdrawRequest", when: "those who asked take it back with words, or the family's yes or the case ends; what was delivered stays held" },
  { from: "accepted", to: "finished", by: "finishRequest", when: "those who asked say how it went; what was delivered stays held" },
] as const satisfies readonly Transition<RequestState>[];
