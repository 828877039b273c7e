// The server of one journey's own house, as e2e/support/own-house.ts starts it: all is prepared, the app is built. Whoever started it can move
// its clock on: this server is for tests alone, and no other listens.
import { endWith } from "./run";
import { serve } from "./serve";
import type { HouseClock } from "./serve-house.start";

process.on("disconnect", () => process.emit("SIGTERM")); // whoever wanted this house is gone
serve(Number(process.env.E2E_PORT)).then(({ replaceWorker }) => {
  process.on("message", (clock: HouseClock) => {
    Object.assign(process.env, clock);
    replaceWorker().then(() => process.send?.("moved"), endWith);
  });
}, endWith);
