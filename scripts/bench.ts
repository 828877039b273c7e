// `npm run bench`: speed as a ratio to a floor measured beside it in the same run. Absolute times mean nothing on shared machines.
import { endWith } from "./run";
import { runOne } from "./run-one";

runOne("benchmark", { imports: () => import("../bench/imports"), identification: () => import("../bench/identification") }).catch(endWith);
