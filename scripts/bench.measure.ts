// What `npm run bench` measures, in a process like the worker's.
import { endWith } from "./run";
import { runOne } from "./run-one";

runOne("benchmark", { imports: () => import("../bench/imports"), identification: () => import("../bench/identification") }).catch(endWith);
