// The server of one journey's own house, as e2e/support/own-house.ts starts it and starts it again: all is prepared, the app is built.
import { endWith } from "./run";
import { serve } from "./serve";

process.on("disconnect", () => process.emit("SIGTERM")); // whoever wanted this house is gone
serve(Number(process.env.E2E_PORT)).catch(endWith);
