// `npm run sizes`: how large the files are, room by room, beside the sizes that architecture.md asks to notice.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const lines = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length;
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

const files = ["app", "components", "lib", "scripts", "prisma", "e2e"].flatMap(filesIn).filter((file) => !file.includes("canary"));
const groups = new Map<string, string[]>();
for (const file of files) {
  const [top = "", second = ""] = file.split(path.sep);
  const group = (top === "lib" || top === "components") && !second.endsWith(".ts") ? `${top}/${second}` : top;
  groups.set(group, [...(groups.get(group) ?? []), file]);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
const row = (name: string, of: readonly string[], limits: { median?: number; p95?: number; most?: number } = {}) => {
  const sorted = of.map(lines).sort((a, b) => a - b);
  const [median, p95, most] = [at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1) ?? 0];
  const over = median > (limits.median ?? Infinity) || p95 > (limits.p95 ?? Infinity) || most > (limits.most ?? Infinity);
  const longest = of.find((file) => lines(file) === most) ?? "";
  console.log([name.padEnd(28), String(of.length).padStart(5), String(median).padStart(7), String(p95).padStart(6), String(most).padStart(6), over ? " !" : "  ", longest].join(" "));
};

console.log(`${"where".padEnd(28)} ${"files"} ${"median"} ${"95 %".padStart(7)} ${"most".padStart(6)}    longest`);
for (const [name, of] of [...groups].sort()) row(name, of, { median: 50, p95: 180 });
console.log("");
row("all (≤ 50, ≤ 180)", files, { median: 50, p95: 180 });
row("pages (≤ 60)", files.filter((file) => path.basename(file) === "page.tsx"), { most: 60 });
row("action files (≤ 40)", files.filter((file) => path.basename(file) === "actions.ts"), { most: 40 });
console.log("\n! is over the size to notice.");
