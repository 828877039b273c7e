// `npm run bench`: speed as a ratio to a floor measured beside it in the same run. Absolute times mean nothing on shared machines.
// The worker runs in the process that measures, which is given what serving gives the worker's.
import { ended, endOnSignal, endWith, node } from "./run";
import { AS_A_WORKER } from "./serve.worker";

endOnSignal();
ended(node("scripts/bench.measure.ts", process.argv.slice(2), AS_A_WORKER)).then((code) => process.exit(code), endWith);
