// The process that takes jobs. Spawned by serve.ts, which meets a lost worker with a new one.
import { NIGHT } from "../lib/jobs/nightly";
import { sweepUploads } from "../lib/jobs/sweep-uploads";
import { tasks } from "../lib/jobs/tasks";
import { startWorker } from "../lib/jobs/worker";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("The worker needs DATABASE_URL.");
const worker = await startWorker(url, tasks, NIGHT);
// File times are the machine's own, whatever day SEEN_NOW says it is.
sweepUploads(new Date()).catch(() => console.error("worker: files that nobody needs could not be removed; it is tried again in the night"));
let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  worker.stop().then(() => process.exit(0), () => process.exit(1));
};
process.on("SIGTERM", stop).on("SIGINT", stop).on("disconnect", stop); // disconnect: whoever spawned us is gone
await worker.ended.catch(() => process.exit(1));
