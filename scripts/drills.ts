// `npm run drills`: what takes too long, or breaks too much, to be a test of every change.
import { endWith } from "./run";
import { runOne } from "./run-one";

runOne("drill", { kill: () => import("../drills/kill"), hostile: () => import("../drills/hostile") }).catch(endWith);
