// Reads one file as an import does, and prints what it said, for how long it worked and how much more memory it held at its fullest.
import { checkFile } from "../lib/imports/check";
import { day } from "../lib/kernel/calendar";

const rows = "UPN,From,Marks\nB801200005001,2026-09-07,/\\\n";
const options = { fileName: "file", today: day("2026-09-08") } as const;
await checkFile(Buffer.from(rows), options); // what any file needs is there before
const before = process.memoryUsage().rss, began = performance.now();
const read = await checkFile({ path: process.argv[2]! }, options);
const seconds = (performance.now() - began) / 1000;
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
console.log(JSON.stringify({ says: "refused" in read ? read.refused : `read: ${read.checked.length} of ${read.rows} rows`, seconds, megabytes }));
